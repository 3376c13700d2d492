using System.Security.Cryptography;
using System.Text;

namespace Sandboxd.Routes;

/// <summary>Asks every request of the control plane for the API key; the gateway asks for its own tokens.</summary>
internal sealed class KeyGuard(string apiKey)
{
    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes(apiKey));

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        var guarded = path.StartsWithSegments("/api") || (path.StartsWithSegments("/_sandboxd") && path != "/_sandboxd/health");
        return !guarded || (BearerToken.TryRead(context.Request, out var token) && IsKey(token)) ? next(context) : throw Refusals.Unauthorized();
    }

    /// <summary>Compares in a time that tells nothing of the key, its length included.</summary>
    public bool IsKey(string candidate) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(candidate)), _key);
}
