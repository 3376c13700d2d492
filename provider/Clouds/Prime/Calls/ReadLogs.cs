using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Output;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>GET /sandbox/{id}/logs</c> (prime-api 5). Virtual machines may refuse (prime-api-newer 2).</summary>
internal sealed class ReadLogs(PrimePlatform platform)
{
    private const string NotOfMachines = "Virtual machines may have no logs; `getBackgroundJob` and `readFile` read what a program wrote.";

    private static readonly Dictionary<int, string> NextSteps = new() { [400] = NotOfMachines, [405] = NotOfMachines, [409] = NotOfMachines, [410] = NotOfMachines, [422] = NotOfMachines, [500] = NotOfMachines, [501] = NotOfMachines };

    /// <summary>What the main process printed, the middle of a long text left out; null is a definite not-found.</summary>
    public async Task<string?> RunAsync(string id, CancellationToken cancel)
    {
        var logs = new TextMembers();
        var request = CloudRequest.Get("/sandbox/{id}/logs", SandboxPath.Of(id, "/logs"), $"read the logs of sandbox {id}") with
        {
            Sink = logs,
            NextSteps = NextSteps,
        };
        var answer = await platform.TrySendAsync(request, cancel);
        if (answer.Status == 404)
            return null;
        if (!answer.IsSuccess)
            throw platform.Error(request, answer);
        return logs.Problem is null && logs.FindText("logs") is { } text ? text : throw platform.Invalid(request, answer, logs.Problem ?? "without a text `logs`");
    }
}
