using System.Net;

namespace Sandboxes.Clouds.Http;

/// <summary>The machine's own proxy settings, except that loopback is never asked for through a proxy: the local cloud lives there.</summary>
internal sealed class DirectLoopback(IWebProxy configured) : IWebProxy
{
    /// <inheritdoc/>
    public ICredentials? Credentials
    {
        get => configured.Credentials;
        set => configured.Credentials = value;
    }

    /// <inheritdoc/>
    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : configured.GetProxy(destination);

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => host.IsLoopback || configured.IsBypassed(host);
}
