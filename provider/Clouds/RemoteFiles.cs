using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds;

/// <summary>Files at addresses that are no cloud's, as remote assets name them.</summary>
public static class RemoteFiles
{
    /// <summary>A way to open http and https addresses; redirects are followed, no key is sent.</summary>
    /// <param name="userAgent">Sent as User-Agent.</param>
    public static Func<Uri, CancellationToken, Task<Stream>> Opener(string userAgent)
    {
        var file = new Lazy<RemoteFile>(() => new RemoteFile(Handler(), userAgent));
        return (address, cancel) => file.Value.OpenAsync(address, cancel);
    }

    private static SocketsHttpHandler Handler()
    {
        var handler = HttpExchange.CreateHandler();
        handler.AllowAutoRedirect = true;
        return handler;
    }
}
