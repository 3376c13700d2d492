using System.Collections.Concurrent;
using Sandboxd.CommandSession;

namespace Sandboxd.Routes.Gateway.Commands;

/// <summary>The commands of all virtual machines that can be found again: those that run, and for a while those that ended.</summary>
internal sealed class CommandRuns(TimeProvider time) : IDisposable
{
    /// <summary>How long the end of a named session is kept for its caller to come back.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Sandbox, uint ProcessId), CommandRun> _runs = new();
    private readonly SemaphoreSlim _starting = new(1);

    /// <summary>
    /// Starts a command, or finds the one of the same session: a client that lost its stream sends the same request again. A session
    /// of another request is refused.
    /// </summary>
    public async Task<CommandRun> StartAsync(string sandboxId, StartRequest request, Func<Task<CommandRun>> start, CancellationToken cancel)
    {
        Forget();
        if (request.HasSessionUuid && !(Guid.TryParseExact(request.SessionUuid, "D", out var parsed) && parsed.ToString() == request.SessionUuid))
            throw ConnectException.InvalidArgument("session_uuid must be a UUID in lower case with hyphens");
        if (!request.HasSessionUuid)
            return Add(sandboxId, await start());
        await _starting.WaitAsync(cancel);
        try
        {
            return BySession(sandboxId, request.SessionUuid) is not { } earlier
                ? Add(sandboxId, await start())
                : earlier.Request.Equals(request) ? earlier : throw ConnectException.FailedPrecondition($"session {request.SessionUuid} runs another command");
        }
        finally
        {
            _starting.Release();
        }
    }

    public void Dispose() => _starting.Dispose();

    public CommandRun Find(string sandboxId, CommandSessionSelector? selector)
    {
        Forget();
        var run = selector?.SelectorCase switch
        {
            CommandSessionSelector.SelectorOneofCase.Pid => _runs.GetValueOrDefault((sandboxId, selector.Pid)),
            CommandSessionSelector.SelectorOneofCase.SessionUuid => BySession(sandboxId, selector.SessionUuid),
            _ => throw ConnectException.InvalidArgument("session must be selected by pid or session_uuid"),
        };
        return run ?? throw ConnectException.NotFound("there is no such command session, or it ended long ago");
    }

    public IEnumerable<CommandRun> Live(string sandboxId) =>
        _runs.Where(pair => pair.Key.Sandbox == sandboxId && pair.Value.EndedAt is null).Select(pair => pair.Value);

    private CommandRun? BySession(string sandboxId, string session) =>
        _runs.Where(pair => pair.Key.Sandbox == sandboxId && pair.Value.Request.SessionUuid == session).Select(pair => pair.Value).FirstOrDefault();

    private CommandRun Add(string sandboxId, CommandRun run) => _runs[(sandboxId, run.ProcessId)] = run;

    private void Forget()
    {
        foreach (var (key, run) in _runs)
        {
            if (run.EndedAt is { } ended && (!run.Request.HasSessionUuid || ended + Retention < time.GetUtcNow()) && _runs.TryRemove(key, out _))
                run.Process.Dispose();
        }
    }
}
