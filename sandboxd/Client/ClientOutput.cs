using System.Text;

namespace Sandboxd.Client;

/// <summary>Where client commands write: bytes, as a command in a sandbox may print any.</summary>
internal sealed record ClientOutput(Stream Out, Stream Error)
{
    public Task LineAsync(string line) => WriteAsync(Out, line + "\n");

    public Task ErrorLineAsync(string line) => WriteAsync(Error, line + "\n");

    public static async Task WriteAsync(Stream to, string text)
    {
        await to.WriteAsync(Encoding.UTF8.GetBytes(text));
        await to.FlushAsync();
    }
}
