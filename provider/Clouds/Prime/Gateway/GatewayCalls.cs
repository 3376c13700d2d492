using Sandboxes.Clouds.Prime.Calls;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Calls a sandbox's gateway until it is done or has failed for good. Decides nothing: see <see cref="GatewayPolicy"/>.</summary>
internal sealed class GatewayCalls(GatewaySender gateway, FindSandbox find, ReadErrorContext why, TimeProvider time)
{
    /// <summary>What the call came to.</summary>
    /// <exception cref="CloudException">It failed; NotRunning when that is because the sandbox does not run.</exception>
    public async Task<T> RunAsync<T>(string id, GatewayCall<T> call, CancellationToken cancel)
    {
        for (var failures = 0; ; failures++)
        {
            GatewayException failure;
            try
            {
                return await gateway.WithTokenAsync(id, call.Send, cancel);
            }
            catch (GatewayException caught)
            {
                failure = caught;
            }
            catch (CloudException noToken) when (GatewayPolicy.MayMeanNotRunning(noToken))
            {
                throw await NotRunningAsync(id, call.Action, noToken, cancel) ?? noToken;
            }

            var status = GatewayPolicy.NeedsStatus(failure.Problem) ? (await why.RunAsync(id, cancel)).Status : null;
            var step = GatewayPolicy.Decide(failure.Problem, call.Repeatable, status, failures);
            if (step == GatewayStep.NotRunning)
                throw await NotRunningAsync(id, call.Action, failure.Error, cancel) ?? NotRunning(call.Action, failure, status);
            if (step == GatewayStep.Fail)
                throw failure.Error;
            await Task.Delay(GatewayPolicy.Delay(failure.Problem, failures), time, cancel);
        }
    }

    private static CloudException NotRunning(string action, GatewayException failure, string? status) => failure.Problem == GatewayProblem.UnknownSandbox
        ? NotRunningErrors.NotKnown(action, failure.Error)
        : NotRunningErrors.Of(action, new(status), failure.Problem == GatewayProblem.SandboxEnded, failure.Error);

    // The control plane has the last word: a gateway that does not know a sandbox may only not know it yet.
    private async Task<CloudException?> NotRunningAsync(string id, string action, CloudException cause, CancellationToken cancel)
    {
        try
        {
            if (await find.RunAsync(id, cancel) is not { } wire)
                return NotRunningErrors.Of(action, NotRunningErrors.NoSuchSandbox, ended: true, cause);
            if (wire.Status == SandboxStates.Running)
                return null;
            var error = await why.RunAsync(id, cancel);
            return NotRunningErrors.Of(action, new(wire.Status, wire.ErrorType ?? error.Type, wire.ErrorMessage ?? error.Message), SandboxStates.IsTerminal(wire.Status), cause);
        }
        catch (CloudException)
        {
            return null; // It only explains an error that is already being told, and must not take that one's place.
        }
    }
}
