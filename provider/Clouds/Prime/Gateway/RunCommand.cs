using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Gateway.Connect;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Runs a command to its end: by REST in a container, by a Connect stream in a virtual machine.</summary>
internal sealed class RunCommand(GatewayCalls calls, SandboxKinds kinds, RestExec rest, ConnectExec connect)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    /// <summary>What the command left.</summary>
    /// <param name="id">The sandbox.</param>
    /// <param name="command">The command.</param>
    /// <param name="action">What it is for, as words after "could not".</param>
    /// <param name="repeatable">Whether running it twice is the same as once.</param>
    /// <param name="cancel">Ends the call, not the command.</param>
    public async Task<CommandResult> RunAsync(string id, CommandSpec command, string action, bool repeatable, CancellationToken cancel)
    {
        var vm = await kinds.IsVmAsync(id, action, cancel);
        return await calls.RunAsync(id, new GatewayCall<CommandResult>(action, repeatable, SendAsync), cancel);

        async Task<CommandResult> SendAsync(Target target)
        {
            try
            {
                return vm
                    ? await connect.RunAsync(id, command, target, RetryRules.Gateway, action, cancel)
                    : await rest.RunAsync(id, command, target, RetryRules.Gateway, action, cancel);
            }
            catch (GatewayException failure) when (!repeatable && RanTooLong(failure, command.Timeout))
            {
                throw new GatewayException(failure.Problem, TooLong(id, action, command, failure.Error));
            }
        }
    }

    // A proxy in front of the gateway gives up on its own, with 504 or 524.
    private static bool RanTooLong(GatewayException failure, TimeSpan limit) =>
        failure.Problem == GatewayProblem.TimedOut || (ByProxy(failure.Error) && limit > Long);

    private static bool ByProxy(CloudException error) => error.HttpStatus is 504 or 524;

    private static CloudException TooLong(string id, string action, CommandSpec command, CloudException cause)
    {
        const string After = "What it did until then stays done, and it may still run.";
        var words = cause.ServerMessage is { } said ? $": {said.TrimEnd('.')}" : "";
        var message = ByProxy(cause)
            ? $"the gateway stopped waiting for it ({cause.HttpStatus}{words}). {After} Start it as a BackgroundJob of sandbox {id}, which nothing waits for."
            : $"it did not end within its {command.Timeout.TotalSeconds:0} s.{Said(cause, words)} {After} "
                + $"Raise `timeoutSeconds` (at most 900), or start it as a BackgroundJob of sandbox {id}, which has no limit.";
        return new(CloudErrorKind.Timeout, $"could not {action}: {message}", cause)
        {
            HttpStatus = cause.HttpStatus,
            ServerMessage = cause.ServerMessage,
            RequestId = cause.RequestId,
            OutcomeUnknown = true,
        };
    }

    // A stream says it in its end record, under the 200 that it began with.
    private static string Said(CloudException cause, string words) => cause.HttpStatus switch
    {
        null => "",
        200 => $" The gateway says{words}.",
        var status => $" The gateway answered {status}{words}.",
    };
}
