using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>
/// <c>DELETE /sandbox/{id}</c> (prime-api 5). A refusal for the sandbox's present state is an error of kind Conflict at once: when to ask
/// again is for the caller to say, who knows the user's time limit and can be cancelled.
/// </summary>
internal sealed class DeleteSandbox(PrimePlatform platform)
{
    /// <summary>True when this deleted it, false when it was gone before.</summary>
    public async Task<bool> RunAsync(string id, CancellationToken cancel)
    {
        var request = new CloudRequest(HttpMethod.Delete, "/sandbox/{id}", SandboxPath.Of(id), $"delete sandbox {id}", RequestEffect.Repeatable);
        var answer = await platform.TrySendAsync(request, cancel);
        var body = Body(request, answer);
        var words = answer.IsSuccess ? body.Message : ErrorBody.Read(answer);
        return DeletePolicy.Decide(answer.Status, body.Success, words, answer.EarlierTryMayHaveActed) switch
        {
            DeleteVerdict.Accepted or DeleteVerdict.AcceptedBefore => true,
            DeleteVerdict.GoneBefore => false,
            DeleteVerdict.NotNow => throw platform.Refused(request, answer, CloudErrorKind.Conflict, words ?? "its state does not allow this"),
            _ when answer.IsSuccess => throw platform.Refused(request, answer, CloudErrorKind.Refused, words ?? "not deleted"),
            _ => throw platform.Error(request, answer),
        };
    }

    // 204 and an empty body are a success without words.
    private DeleteWire Body(CloudRequest request, HttpAnswer answer) =>
        answer.IsSuccess && !answer.Body.IsEmpty ? platform.Read(request, answer, SnakeJson.Default.DeleteWire) : new();
}
