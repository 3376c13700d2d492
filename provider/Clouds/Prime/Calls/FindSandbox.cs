using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>GET /sandbox/{id}</c> (prime-api 5).</summary>
internal sealed class FindSandbox(PrimePlatform platform)
{
    /// <summary>The sandbox on the wire; null is a definite not-found.</summary>
    public async Task<SandboxWire?> RunAsync(string id, CancellationToken cancel)
    {
        var request = CloudRequest.Get("/sandbox/{id}", SandboxPath.Of(id), $"read sandbox {id}");
        var answer = await platform.TrySendAsync(request, cancel);
        return answer switch
        {
            { Status: 404 } => null,
            { IsSuccess: true } => platform.Read(request, answer, CamelJson.Default.SandboxWire),
            _ => throw platform.Error(request, answer),
        };
    }
}
