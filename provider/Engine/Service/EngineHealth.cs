using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Service;

/// <summary>Watches whether the engine lives, so that no provider stays behind one that was killed.</summary>
internal static class EngineHealth
{
    /// <summary>Refusals in a row after which the engine is gone: one may be an accident.</summary>
    private const int Refusals = 2;

    /// <summary>Returns when the engine is gone; never when it does not offer the check.</summary>
    /// <param name="check">Asks once; fails with <see cref="RpcException"/>.</param>
    /// <param name="interval">Time between two questions.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancel">Ends watching.</param>
    public static async Task UntilGoneAsync(Func<CancellationToken, Task> check, TimeSpan interval, TimeProvider time, CancellationToken cancel)
    {
        var refused = 0;
        while (refused < Refusals)
        {
            await Task.Delay(interval, time, cancel);
            switch (await AskAsync(check, cancel))
            {
                case HealthVerdict.NotOffered:
                    await Task.Delay(Timeout.InfiniteTimeSpan, time, cancel);
                    break;
                case HealthVerdict.Gone:
                    refused++;
                    break;
                default:
                    refused = 0;
                    break;
            }
        }
    }

    /// <summary>What a failed check means; null is an answer. An engine that is stopped or slow does not answer in time, and lives.</summary>
    public static HealthVerdict Judge(StatusCode? failure) => failure switch
    {
        StatusCode.Unimplemented => HealthVerdict.NotOffered,
        StatusCode.Unavailable => HealthVerdict.Gone,
        _ => HealthVerdict.Alive,
    };

    private static async Task<HealthVerdict> AskAsync(Func<CancellationToken, Task> check, CancellationToken cancel)
    {
        try
        {
            await check(cancel);
            return Judge(null);
        }
        catch (RpcException e)
        {
            cancel.ThrowIfCancellationRequested();
            return Judge(e.StatusCode);
        }
    }
}
