using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway.Files;

/// <summary>The gateway's <c>GET download</c>, chunk by chunk (prime-api 7.2).</summary>
internal sealed class DownloadFile(FileRequests requests)
{
    /// <summary>Hands the file's bytes to <paramref name="sink"/>; false when there is no such file, or its sandbox has ended.</summary>
    public async Task<bool> RunAsync(string id, string path, IAnswerSink sink, CancellationToken cancel)
    {
        FilePath.Check(path);
        var query = $"path={Uri.EscapeDataString(path)}&sandbox_id={Uri.EscapeDataString(id)}";
        var request = CloudRequest.Get($"gateway/{id}/download", $"/download?{query}", $"download {path} from sandbox {id}") with
        {
            Sink = sink,
            Timeout = FileRequests.LimitOf(UploadFile.MaxBytes),
        };
        try
        {
            return await requests.SendAsync(id, request, [404], (_, answer) => answer.IsSuccess, cancel);
        }
        catch (CloudException error) when (error.SandboxEnded)
        {
            return false;
        }
    }
}
