using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>GET /sandbox/{id}/expose</c> and <c>GET /sandbox/expose/all</c> (prime-api 9.1).</summary>
internal sealed class ListPorts(PrimePlatform platform)
{
    /// <summary>The ports of one sandbox; null is a definite not-found of the sandbox.</summary>
    public async Task<IReadOnlyList<PortExposure>?> OfAsync(string id, CancellationToken cancel)
    {
        var request = CloudRequest.Get("/sandbox/{id}/expose", SandboxPath.Of(id, "/expose"), $"list the exposed ports of sandbox {id}");
        var answer = await platform.TrySendAsync(request, cancel);
        if (answer.Status == 404)
            return null;
        return answer.IsSuccess ? Read(request, answer) : throw platform.Error(request, answer);
    }

    /// <summary>The ports of all sandboxes of the user.</summary>
    public async Task<IReadOnlyList<PortExposure>> AllAsync(CancellationToken cancel)
    {
        var request = CloudRequest.Get("/sandbox/expose/all", "/sandbox/expose/all", "list all exposed ports");
        return Read(request, await platform.SendAsync(request, cancel));
    }

    private List<PortExposure> Read(CloudRequest request, HttpAnswer answer) =>
        [.. platform.Read(request, answer, SnakeJson.Default.ExposureListWire).Exposures.OfType<ExposureWire>().Select(wire => wire.ToExposure())];
}
