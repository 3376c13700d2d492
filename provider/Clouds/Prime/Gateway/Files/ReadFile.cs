using System.Text;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Gateway.Files;

/// <summary>The gateway's <c>GET read-file</c> (prime-api 7.2).</summary>
internal sealed class ReadFile(FileRequests requests)
{
    private const string TooLarge = "Read a part of it by `offset` and `length`, or let a command print what is needed.";

    /// <summary>The text; null when there is no such file.</summary>
    public async Task<FileText?> RunAsync(string id, string path, long? offset, long? length, CancellationToken cancel)
    {
        FilePath.Check(path);
        if (length < 1)
            throw new CloudException(CloudErrorKind.Refused, $"{length} is not a `length` to read: write at least 1, or leave it out for the whole file.");
        var query = $"path={Uri.EscapeDataString(path)}{(offset is null ? "" : $"&offset={offset}")}{(length is null ? "" : $"&length={length}")}";
        var request = CloudRequest.Get($"gateway/{id}/read-file", $"/read-file?{query}", $"read {path} of sandbox {id}") with
        {
            Timeout = TimeSpan.FromSeconds(30),
            NextSteps = new Dictionary<int, string> { [413] = TooLarge },
        };
        var wire = await requests.SendAsync(id, request, [404], (target, answer) =>
            answer.IsSuccess ? AnswerBody.Read(request, target, answer, SnakeJson.Default.FileTextWire) : null, cancel);
        return wire is null ? null : ToText(wire, offset, length);
    }

    /// <summary>The text asked for: a virtual machine answers with the whole file, whatever part was asked for.</summary>
    internal static FileText ToText(FileTextWire wire, long? offset, long? length)
    {
        if (wire.Offset is not null || (offset is null && length is null))
            return new(wire.Content, wire.Size ?? Encoding.UTF8.GetByteCount(wire.Content), wire.TotalSize, wire.Truncated);
        var whole = Encoding.UTF8.GetBytes(wire.Content);
        var start = (int)Math.Clamp(offset >= 0 ? offset.Value : whole.Length + (offset ?? -whole.Length), 0, whole.Length);
        var count = (int)Math.Min(length ?? whole.Length, whole.Length - start);
        return new(Encoding.UTF8.GetString(whole, start, count), count, whole.Length, count < whole.Length);
    }
}
