using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Gateway.Connect;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Tries to reach a running sandbox, once, by <c>echo</c> (prime-api 6.2 step 5). Any end of the command is an answer.</summary>
internal sealed class ProbeSandbox(GatewaySender gateway, RestExec rest, ConnectExec connect)
{
    private static readonly CommandSpec Echo = new("echo 'sandbox ready'", TimeSpan.FromSeconds(10));

    /// <summary>Null when it answered, else why not yet.</summary>
    /// <exception cref="CloudException">Trying again is of no use.</exception>
    public async Task<string?> RunAsync(string id, bool vm, CancellationToken cancel)
    {
        try
        {
            await gateway.WithTokenAsync(id, target => vm
                ? connect.RunAsync(id, Echo, target, RetryRules.OneTry, Action(id), cancel)
                : rest.RunAsync(id, Echo, target, RetryRules.OneTry, Action(id), cancel), cancel);
            return null;
        }
        catch (GatewayException failure)
        {
            return ProbePolicy.MayStillAnswer(failure.Problem) ? NotYet(failure.Error) : throw failure.Error;
        }
        catch (CloudException error) when (ProbePolicy.MayStillAnswer(error.Kind))
        {
            return error.Message;
        }
    }

    private static string Action(string id) => $"run a command in sandbox {id}";

    // Part of a wait, not an error of its own: the fact without the advice.
    private static string NotYet(CloudException error) => error switch
    {
        { InnerException: TransportException transport } => $"its gateway does not answer ({transport.Message})",
        { HttpStatus: { } status, ServerMessage: { } words } => $"its gateway answered {status}: {words}",
        { HttpStatus: { } status, Kind: not CloudErrorKind.InvalidAnswer } => $"its gateway answered {status}",
        _ => error.Message,
    };
}
