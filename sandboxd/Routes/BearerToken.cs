using System.Diagnostics.CodeAnalysis;

namespace Sandboxd.Routes;

internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The token of an Authorization header.</summary>
    public static bool TryRead(HttpRequest request, [NotNullWhen(true)] out string? token)
    {
        var header = request.Headers.Authorization.ToString();
        token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
        return token is { Length: > 0 };
    }
}
