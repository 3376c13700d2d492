using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>DELETE /sandbox/{id}/expose/{exposure_id}</c> (prime-api 9.1).</summary>
internal sealed class UnexposePort(PrimePlatform platform)
{
    /// <summary>True when this took it back, false when it was gone before.</summary>
    public async Task<bool> RunAsync(string id, string exposureId, CancellationToken cancel)
    {
        if (exposureId.Trim() is "" or "." or "..")
            throw new CloudException(CloudErrorKind.Refused, $"`{exposureId}` is not the id of an exposed port; `getExposedPorts` has them.");
        var path = SandboxPath.Of(id, $"/expose/{Uri.EscapeDataString(exposureId)}");
        var request = new CloudRequest(HttpMethod.Delete, "/sandbox/{id}/expose/{id}", path, $"take back port {exposureId} of sandbox {id}", RequestEffect.Repeatable);
        var answer = await platform.TrySendAsync(request, cancel);
        if (answer.Status == 404)
            return answer.EarlierTryMayHaveActed;
        if (!answer.IsSuccess)
            throw platform.Error(request, answer);
        // 204 and an empty body are a success without words.
        var body = answer.Body.IsEmpty ? new() : platform.Read(request, answer, SnakeJson.Default.DeleteWire);
        return body.Success is not false ? true : throw platform.Refused(request, answer, CloudErrorKind.Refused, body.Message ?? "not taken back");
    }
}
