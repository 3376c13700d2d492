using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Admission to one sandbox's gateway. Not a record, so that nothing prints it; it is never written to disk.</summary>
internal sealed class GatewayToken(GatewayAuthWire auth)
{
    /// <summary>A token this close to its end is no longer used (prime-api 7.1).</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    /// <summary>Bearer token.</summary>
    public string Bearer { get; } = auth.Token;

    /// <summary>Base of every URL of the sandbox's data plane, no trailing slash.</summary>
    public string BaseUrl { get; } = $"{auth.GatewayUrl.TrimEnd('/')}/{Uri.EscapeDataString(auth.UserNs)}/{Uri.EscapeDataString(auth.JobId)}";

    /// <summary>Whether it may still be used.</summary>
    public bool IsFresh(DateTimeOffset now) => now < auth.ExpiresAt - Margin;

    /// <summary>Whether the answer names a gateway that can be called.</summary>
    public static bool IsUsable(GatewayAuthWire auth) => BearerToken.IsSendable(auth.Token)
        && Uri.TryCreate(auth.GatewayUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length + url.Query.Length == 0;
}
