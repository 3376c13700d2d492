using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>Waits until a sandbox runs and answers. Decides nothing: see <see cref="ReadinessDecision"/>.</summary>
internal sealed class SandboxWait(TimeProvider time, Chance chance)
{
    // road 11
    /// <param name="cloud">Where the sandbox is.</param>
    /// <param name="sandbox">The sandbox as just read or made.</param>
    /// <param name="budget">How long.</param>
    /// <param name="log">Where the status lines go.</param>
    /// <param name="stopWaiting">Ends the wait, and nothing but the wait.</param>
    public async Task<WaitOutcome> RunAsync(ISandboxCloud cloud, SandboxInfo sandbox, WaitBudget budget, IResourceLog log, CancellationToken stopWaiting)
    {
        var clocks = default(WaitClocks);
        var look = new WaitLook(default, StatusOf(sandbox), sandbox);
        var attempt = -1;
        for (var looks = 0; ; looks++)
        {
            var began = time.GetTimestamp();
            var before = look.Readiness;
            try
            {
                if (looks > 0)
                    look = await LookAsync(cloud, look, stopWaiting);
                look = await DecideAsync(cloud, look, clocks, budget, stopWaiting);
                if (!ReadinessDecision.GoesOn(look.Readiness))
                    return End(look, clocks);
                attempt = look.Readiness == before ? attempt + 1 : 0;
                await log.StatusAsync(Line(look, clocks.Total));
                var left = ReadinessDecision.Left(look.Readiness, clocks, budget);
                await Task.Delay(Backoff.Delay(attempt, chance.Next(), left), time, stopWaiting);
            }
            catch (OperationCanceledException) when (stopWaiting.IsCancellationRequested)
            {
                return End(look with { Readiness = Readiness.Stopped }, clocks);
            }

            clocks = clocks.After(look.Readiness, time.GetElapsedTime(began));
        }
    }

    private static SandboxStatus StatusOf(SandboxInfo info) =>
        new(info.Id, info.Status, new SandboxError(info.Status, info.ErrorType, info.ErrorMessage), info.PendingImageBuildId);

    private static async Task<WaitLook> LookAsync(ISandboxCloud cloud, WaitLook last, CancellationToken stopWaiting)
    {
        try
        {
            var status = await cloud.FindStatusAsync(last.Sandbox.Id, stopWaiting);
            return last with { Status = status, Sandbox = With(last.Sandbox, status), Detail = last.Readiness == Readiness.Probe ? last.Detail : null };
        }
        catch (CloudException failure) when (CloudErrors.MayPass(failure.Kind))
        {
            return last with { Detail = failure.Message };
        }
        catch (CloudException failure)
        {
            return last with { Readiness = Readiness.Refused, Detail = failure.Message };
        }
    }

    private static async Task<WaitLook> DecideAsync(ISandboxCloud cloud, WaitLook look, WaitClocks clocks, WaitBudget budget, CancellationToken stopWaiting)
    {
        if (look.Readiness == Readiness.Refused)
            return look;
        var decided = look with { Readiness = ReadinessDecision.Decide(look.Status, clocks, budget) };
        return decided.Readiness == Readiness.Probe ? await ProbeAsync(cloud, decided, stopWaiting) : decided;
    }

    private static async Task<WaitLook> ProbeAsync(ISandboxCloud cloud, WaitLook look, CancellationToken stopWaiting)
    {
        try
        {
            var fresh = await cloud.FindAsync(look.Sandbox.Id, stopWaiting) ?? look.Sandbox;
            var problem = await cloud.ProbeAsync(fresh, stopWaiting);
            return look with { Sandbox = fresh, Detail = problem, Readiness = problem is null ? Readiness.Ready : Readiness.Probe };
        }
        catch (CloudException failure) when (CloudErrors.MayPass(failure.Kind))
        {
            return look with { Detail = failure.Message };
        }
        catch (CloudException failure)
        {
            return await EndedMeanwhileAsync(cloud, look, stopWaiting) ?? look with { Detail = failure.Message, Readiness = Readiness.Refused };
        }
    }

    /// <summary>A gateway that will have nothing to do with a sandbox may just have learnt that it ended: then that is the reason to tell.</summary>
    private static async Task<WaitLook?> EndedMeanwhileAsync(ISandboxCloud cloud, WaitLook look, CancellationToken stopWaiting)
    {
        var now = await LookAsync(cloud, look, stopWaiting);
        if (now.Status is null)
            return now with { Readiness = Readiness.Vanished };
        return SandboxStates.IsTerminal(now.Status.Status) ? now with { Readiness = Readiness.Ended } : null;
    }

    private static SandboxInfo With(SandboxInfo sandbox, SandboxStatus? status) => status is null
        ? sandbox
        : sandbox with
        {
            Status = status.Status,
            PendingImageBuildId = status.PendingImageBuildId,
            ErrorType = status.Error.Type ?? sandbox.ErrorType,
            ErrorMessage = status.Error.Message ?? sandbox.ErrorMessage,
        };

    private static string Line(WaitLook look, TimeSpan elapsed) => $"waiting for sandbox {look.Sandbox.Id}: " + look.Readiness switch
    {
        Readiness.BuildingImage => $"{look.Sandbox.Status}, building its machine image, {Words.Of(elapsed)}",
        Readiness.Probe => $"{look.Sandbox.Status}, not answering yet, {Words.Of(elapsed)}",
        _ => $"{look.Sandbox.Status}, {Words.Of(elapsed)}",
    };

    private static WaitOutcome End(WaitLook look, WaitClocks clocks) => new(
        look.Readiness,
        look.Readiness == Readiness.Vanished ? Ending.Vanished(look.Sandbox) : look.Sandbox,
        clocks.Total,
        look.Detail);
}
