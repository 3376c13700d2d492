namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>
/// Makes one request of the questions that come within a moment, for many sandboxes are waited for, read or deleted at the same time. A
/// question that the request leaves open is asked on its own; where the service cannot answer for many, all are from then on.
/// </summary>
/// <param name="most">Most questions of one request.</param>
/// <param name="askMany">Answers for some or all of the ids; null when the service has no such call.</param>
/// <param name="askOne">Answers for one.</param>
/// <param name="time">Clock and timers.</param>
internal sealed class Coalescer<T>(
    int most,
    Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyDictionary<string, BatchAnswer<T>>?>> askMany,
    Func<string, CancellationToken, Task<T>> askOne,
    TimeProvider time)
{
    private readonly Lock _lock = new();
    private Dictionary<string, TaskCompletionSource<BatchAnswer<T>?>> _waiting = new(StringComparer.Ordinal);
    private volatile bool _unsupported;

    /// <summary>The answer for one sandbox.</summary>
    public async Task<T> AskAsync(string id, CancellationToken cancel)
    {
        var answer = _unsupported ? null : await Join(id).WaitAsync(cancel);
        return answer switch
        {
            null => await askOne(id, cancel),
            { Error: { } error } => throw error,
            _ => answer.Value!,
        };
    }

    private Task<BatchAnswer<T>?> Join(string id)
    {
        lock (_lock)
        {
            if (_waiting.TryGetValue(id, out var waiting))
                return waiting.Task;
            var batch = _waiting;
            var answer = new TaskCompletionSource<BatchAnswer<T>?>(TaskCreationOptions.RunContinuationsAsynchronously);
            batch.Add(id, answer);
            if (batch.Count == 1)
                _ = AskAfterWindowAsync(batch);
            if (batch.Count == most)
                Close(batch);
            return answer.Task;
        }
    }

    // Which questions share a request must not depend on who gives up: the request runs to its own end.
    private async Task AskAfterWindowAsync(Dictionary<string, TaskCompletionSource<BatchAnswer<T>?>> batch)
    {
        await Task.Delay(CoalescerWindow.Length, time, CancellationToken.None);
        lock (_lock)
            Close(batch);
        try
        {
            var answers = await askMany([.. batch.Keys], CancellationToken.None);
            _unsupported |= answers is null;
            foreach (var (id, waiting) in batch)
                waiting.TrySetResult(answers?.GetValueOrDefault(id));
        }
        catch (Exception error)
        {
            // Whatever it is, each of them asked and each is told.
            foreach (var waiting in batch.Values)
                waiting.TrySetException(error);
        }
    }

    private void Close(Dictionary<string, TaskCompletionSource<BatchAnswer<T>?>> batch)
    {
        if (ReferenceEquals(_waiting, batch))
            _waiting = new(StringComparer.Ordinal);
    }
}
