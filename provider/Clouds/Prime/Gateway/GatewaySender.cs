using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Sends to one sandbox's gateway, under its token; a refused token is replaced once (prime-api 8.3).</summary>
internal sealed class GatewaySender(PrimePlatform platform, GatewayTokens tokens, HttpSender sender)
{
    /// <summary>Runs <paramref name="call"/> with the sandbox's target, and once more with a new token when it finds the token refused.</summary>
    /// <exception cref="GatewayException">The call did not succeed.</exception>
    public async Task<T> WithTokenAsync<T>(string id, Func<Target, Task<T>> call, CancellationToken cancel)
    {
        var token = await tokens.GetAsync(id, cancel);
        try
        {
            return await call(TargetOf(token));
        }
        catch (GatewayException refusal) when (refusal.Problem == GatewayProblem.TokenRefused)
        {
            tokens.Drop(id, token);
            return await call(TargetOf(await tokens.GetAsync(id, cancel)));
        }
    }

    /// <summary>Sends once the request; any status is an answer.</summary>
    /// <exception cref="GatewayException">There was no answer.</exception>
    public async Task<HttpAnswer> SendAsync(CloudRequest request, Target target, RetryRules rules, CancellationToken cancel)
    {
        try
        {
            return await sender.SendAsync(request, target, rules, cancel);
        }
        catch (CloudException error)
        {
            throw new GatewayException(GatewayProblems.OfTransport(error), error);
        }
    }

    // A gateway's refusal is the sandbox's matter: advice on the API key would lead astray.
    private Target TargetOf(GatewayToken token) => new(token.BaseUrl, token.Bearer, platform.Settings.Words with
    {
        Name = "the sandbox's gateway",
        NotFound = "The gateway does not know the sandbox, or not this call. `pulumi refresh` brings the state up to date.",
        Gone = "The sandbox has ended. `pulumi refresh` brings the state up to date.",
        RefusedKey = "A fresh token was refused too; the sandbox may have ended. `pulumi refresh` tells.",
        Unreachable = "Check that this machine reaches the gateway's address, then run again.",
    });
}
