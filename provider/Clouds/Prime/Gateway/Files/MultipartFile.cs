using System.Text;
using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway.Files;

/// <summary>A file as the one part of a multipart body (RFC 7578).</summary>
/// <param name="ContentType">The body's content type.</param>
/// <param name="Body">The body.</param>
internal sealed record MultipartFile(string ContentType, StreamedBody Body)
{
    /// <summary>The body with a boundary drawn from <paramref name="random"/>, so long that no file has it within.</summary>
    public static MultipartFile Of(FileContent content, Random random)
    {
        var bytes = new byte[24];
        lock (random)
            random.NextBytes(bytes);
        var boundary = "file-" + Convert.ToHexStringLower(bytes);
        var before = $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return new($"multipart/form-data; boundary={boundary}", new(Encoding.ASCII.GetBytes(before), content, Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n")));
    }
}
