using System.Collections.Immutable;

namespace Pulumi;

/// <summary>All work that the program has started. The program is done when none is left, or when some of it failed.</summary>
internal sealed class InFlightTasks
{
    private readonly Lock _lock = new();
    private readonly HashSet<Exception> _failures = [];
    private int _running;
    private TaskCompletionSource? _settled;

    public void Add(Task task)
    {
        lock (_lock)
            _running++;
        task.ContinueWith(Complete, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until nothing runs or something failed; returns each failure once.</summary>
    public async Task<ImmutableArray<Exception>> WaitAsync()
    {
        Task settled;
        lock (_lock)
        {
            _settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (IsSettled)
                _settled.SetResult();
            settled = _settled.Task;
        }

        await settled.ConfigureAwait(false);
        lock (_lock)
            return [.. _failures];
    }

    private bool IsSettled => _running == 0 || _failures.Count > 0;

    private void Complete(Task task)
    {
        lock (_lock)
        {
            _running--;
            if (task.Exception is { } failure)
                _failures.UnionWith(failure.Flatten().InnerExceptions);
            if (IsSettled)
                _settled?.TrySetResult();
        }
    }
}
