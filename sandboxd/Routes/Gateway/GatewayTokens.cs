using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sandboxd.Routes.Gateway;

/// <summary>Tokens for the gateway: signed, for one sandbox, and valid for a while (a JWT with HS256).</summary>
internal sealed class GatewayTokens(byte[] key, TimeProvider time)
{
    public static readonly TimeSpan Validity = TimeSpan.FromHours(1);
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public (string Token, DateTimeOffset ExpiresAt) Issue(string sandboxId)
    {
        var expires = time.GetUtcNow() + Validity;
        var claims = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"sub":"{{sandboxId}}","exp":{{expires.ToUnixTimeSeconds()}}}"""));
        return ($"{Header}.{claims}.{Sign($"{Header}.{claims}")}", DateTimeOffset.FromUnixTimeSeconds(expires.ToUnixTimeSeconds()));
    }

    /// <summary>Whether a token was issued here for this sandbox and has not expired.</summary>
    public bool IsValid(string token, string sandboxId)
    {
        if (token.Split('.') is not [var header, var claims, var signature])
            return false;
        var expected = Encoding.ASCII.GetBytes(Sign($"{header}.{claims}"));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature)))
            return false;
        // Only what was signed here is read, so that it is well-formed.
        using var read = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
        return read.RootElement.GetProperty("sub").GetString() == sandboxId
            && time.GetUtcNow() < DateTimeOffset.FromUnixTimeSeconds(read.RootElement.GetProperty("exp").GetInt64());
    }

    private string Sign(string text) => Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text)));
}
