using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>GET /sandbox/{id}/error-context</c> (prime-api 5).</summary>
internal sealed class ReadErrorContext(PrimePlatform platform)
{
    /// <summary>Why the sandbox ended, as far as the cloud says.</summary>
    public async Task<SandboxError> RunAsync(string id, CancellationToken cancel)
    {
        var request = CloudRequest.Get("/sandbox/{id}/error-context", SandboxPath.Of(id, "/error-context"), $"read why sandbox {id} ended") with
        {
            Timeout = TimeSpan.FromSeconds(10),
        };
        try
        {
            var context = await platform.SendAsync(request, CamelJson.Default.ErrorContextWire, cancel);
            return new(context.Status, context.ErrorType ?? context.ErrorTypeSnake, context.ErrorMessage ?? context.ErrorMessageSnake);
        }
        catch (CloudException)
        {
            // It only explains an error that is already being told, and must not take that one's place.
            return SandboxError.None;
        }
    }
}
