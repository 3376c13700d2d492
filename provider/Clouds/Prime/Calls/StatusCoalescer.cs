namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>
/// Makes one request of the status questions that come within a moment, for many sandboxes wait at the same time. Where the service
/// cannot answer for many, each question is asked on its own from then on.
/// </summary>
internal sealed class StatusCoalescer(
    Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyDictionary<string, StatusAnswer>?>> askMany,
    Func<string, CancellationToken, Task<SandboxStatus?>> askOne,
    TimeProvider time)
{
    /// <summary>How long the first question waits for others.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMilliseconds(25);

    private readonly Lock _lock = new();
    private Dictionary<string, TaskCompletionSource<SandboxStatus?>> _waiting = new(StringComparer.Ordinal);
    private volatile bool _unsupported;

    /// <summary>The status of a sandbox; null is a definite not-found.</summary>
    public async Task<SandboxStatus?> FindAsync(string id, CancellationToken cancel)
    {
        try
        {
            if (!_unsupported)
                return await Join(id).WaitAsync(cancel);
        }
        catch (NotSupportedException) when (_unsupported)
        {
            // The batch that this question was part of found out; now it asks alone.
        }

        return await askOne(id, cancel);
    }

    private Task<SandboxStatus?> Join(string id)
    {
        lock (_lock)
        {
            if (_waiting.TryGetValue(id, out var waiting))
                return waiting.Task;
            var batch = _waiting;
            var answer = new TaskCompletionSource<SandboxStatus?>(TaskCreationOptions.RunContinuationsAsynchronously);
            batch.Add(id, answer);
            if (batch.Count == 1)
                _ = AskAfterWindowAsync(batch);
            if (batch.Count == StatusBatch.MaxIds)
                Close(batch);
            return answer.Task;
        }
    }

    // Which questions share a request must not depend on who gives up: the request runs to its own end.
    private async Task AskAfterWindowAsync(Dictionary<string, TaskCompletionSource<SandboxStatus?>> batch)
    {
        await Task.Delay(Window, time, CancellationToken.None);
        lock (_lock)
            Close(batch);
        try
        {
            Answer(batch, await askMany([.. batch.Keys], CancellationToken.None));
        }
        catch (Exception error)
        {
            // Whatever it is, each of them asked and each is told.
            foreach (var waiting in batch.Values)
                waiting.TrySetException(error);
        }
    }

    private void Close(Dictionary<string, TaskCompletionSource<SandboxStatus?>> batch)
    {
        if (ReferenceEquals(_waiting, batch))
            _waiting = new(StringComparer.Ordinal);
    }

    private void Answer(Dictionary<string, TaskCompletionSource<SandboxStatus?>> batch, IReadOnlyDictionary<string, StatusAnswer>? answers)
    {
        _unsupported |= answers is null;
        foreach (var (id, waiting) in batch)
        {
            if (answers is null)
                waiting.TrySetException(new NotSupportedException("status:batchGet"));
            else if (answers[id].Error is { } error)
                waiting.TrySetException(error);
            else
                waiting.TrySetResult(answers[id].Status);
        }
    }
}
