using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Calls;
using Sandboxes.Clouds.Prime.Gateway.Connect;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Runs a command to its end, whichever way the sandbox takes it. Decides nothing: see <see cref="CommandPolicy"/>.</summary>
internal sealed class RunCommand(GatewaySender gateway, RestExec rest, ConnectExec connect, ReadErrorContext why, TimeProvider time)
{
    /// <summary>What the command left.</summary>
    /// <exception cref="CloudException">It did not come to its end; NotRunning when that is because the sandbox has ended.</exception>
    public async Task<CommandResult> RunAsync(string id, bool vm, CommandSpec command, CancellationToken cancel)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            try
            {
                return await gateway.WithTokenAsync(id, target => vm
                    ? connect.RunAsync(id, command, target, cancel)
                    : rest.RunAsync(id, command, target, RetryRules.Gateway, cancel), cancel);
            }
            catch (GatewayException failure)
            {
                var error = CommandPolicy.NeedsStatus(failure.Problem) ? await why.RunAsync(id, cancel) : SandboxError.None;
                var step = CommandPolicy.Decide(failure.Problem, error.Status, conflicts);
                if (step != CommandStep.Repeat)
                    throw step == CommandStep.NotRunning ? NotRunning(id, failure.Error, error) : failure.Error;
            }

            await Task.Delay(CommandPolicy.ConflictDelays[conflicts], time, cancel);
        }
    }

    private static CloudException NotRunning(string id, CloudException cause, SandboxError error)
    {
        var reason = string.Join(", ", new[] { error.Type, error.Message }.Where(part => !string.IsNullOrEmpty(part)));
        var state = error.Status ?? SandboxStates.Terminated;
        return new(CloudErrorKind.NotRunning,
            $"could not run a command in sandbox {id}: it does not run ({state}{(reason.Length == 0 ? "" : ": " + reason.TrimEnd('.'))}). "
            + $"`pulumi refresh` brings the state up to date. The gateway: {cause.ServerMessage ?? cause.Kind.ToString()}", cause)
        {
            HttpStatus = cause.HttpStatus,
            ServerMessage = cause.ServerMessage,
            RequestId = cause.RequestId,
        };
    }
}
