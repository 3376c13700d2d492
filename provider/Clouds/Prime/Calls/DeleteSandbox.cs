using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>DELETE /sandbox/{id}</c>, asked again while the sandbox's state forbids it (prime-api 5).</summary>
internal sealed class DeleteSandbox(PrimePlatform platform, TimeProvider time)
{
    /// <summary>How long refusals for the present state are waited out; then they are an error of kind Conflict.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(10);

    /// <summary>True when this deleted it, false when it was gone before.</summary>
    public async Task<bool> RunAsync(string id, CancellationToken cancel)
    {
        var request = new CloudRequest(HttpMethod.Delete, "/sandbox/{id}", SandboxPath.Of(id), $"delete sandbox {id}", RequestEffect.Repeatable);
        var start = time.GetTimestamp();
        for (var pause = TimeSpan.FromSeconds(1); ; pause = pause * 2 < MaxPause ? pause * 2 : MaxPause)
        {
            var answer = await platform.TrySendAsync(request, cancel);
            var body = Body(request, answer);
            var words = answer.IsSuccess ? body.Message : ErrorBody.Read(answer);
            switch (DeletePolicy.Decide(answer.Status, body.Success, words, answer.EarlierTryMayHaveActed))
            {
                case DeleteVerdict.Accepted or DeleteVerdict.AcceptedBefore:
                    return true;
                case DeleteVerdict.GoneBefore:
                    return false;
                case DeleteVerdict.NotNow when time.GetElapsedTime(start) + pause <= Patience:
                    await Task.Delay(pause, time, cancel);
                    break;
                case DeleteVerdict.NotNow:
                    throw platform.Refused(request, answer, CloudErrorKind.Conflict, words ?? "its state does not allow this");
                default:
                    throw answer.IsSuccess ? platform.Refused(request, answer, CloudErrorKind.Refused, words ?? "not deleted") : platform.Error(request, answer);
            }
        }
    }

    // 204 and an empty body are a success without words.
    private DeleteWire Body(CloudRequest request, HttpAnswer answer) =>
        answer.IsSuccess && !answer.Body.IsEmpty ? platform.Read(request, answer, SnakeJson.Default.DeleteWire) : new();
}
