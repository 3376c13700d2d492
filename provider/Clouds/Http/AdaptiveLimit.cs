namespace Sandboxes.Clouds.Http;

/// <summary>
/// Holds the requests of one route to what the server takes: a refusal by the rate limit pauses the route and halves how many requests
/// are under way at once, each success lets that grow again.
/// </summary>
internal sealed class AdaptiveLimit(TimeProvider time, int max)
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;
    private double _window = max;
    private int _underWay;

    /// <summary>How many requests may be under way at once now.</summary>
    public int Window
    {
        get
        {
            lock (_lock)
                return (int)_window;
        }
    }

    /// <summary>Waits for a place; each must be given back by <see cref="Leave"/>.</summary>
    /// <param name="paused">Told how long the route is paused, before that is waited out.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task EnterAsync(Func<TimeSpan, Task>? paused, CancellationToken cancel)
    {
        while (true)
        {
            TaskCompletionSource? turn = null;
            TimeSpan pause;
            lock (_lock)
            {
                pause = _pausedUntil - time.GetUtcNow();
                if (pause <= TimeSpan.Zero && _underWay < (int)_window)
                {
                    _underWay++;
                    return;
                }

                if (pause <= TimeSpan.Zero)
                    _waiting.Enqueue(turn = new(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            if (turn is null && paused is not null)
                await paused(pause);
            await (turn is null ? Task.Delay(pause, time, cancel) : TurnAsync(turn, cancel));
        }
    }

    /// <summary>Gives a place back. <paramref name="accepted"/> is false after a refusal by the rate limit or no answer.</summary>
    public void Leave(bool accepted)
    {
        lock (_lock)
        {
            _underWay--;
            if (accepted)
                _window = Math.Min(max, _window + (1 / _window));
            WakeWaiting();
        }
    }

    /// <summary>Lets no request start for a while. Refusals of requests that were under way together count once.</summary>
    public void Pause(TimeSpan duration)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_pausedUntil <= now)
                _window = Math.Max(1, _window / 2);
            if (now + duration > _pausedUntil)
                _pausedUntil = now + duration;
        }
    }

    private static async Task TurnAsync(TaskCompletionSource turn, CancellationToken cancel)
    {
        await using (cancel.Register(() => turn.TrySetCanceled(cancel)))
            await turn.Task;
    }

    // One who gave up no longer takes the turn, which then goes to the next.
    private void WakeWaiting()
    {
        for (var free = (int)_window - _underWay; free > 0 && _waiting.TryDequeue(out var turn);)
            free -= turn.TrySetResult() ? 1 : 0;
    }
}
