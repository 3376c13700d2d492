using System.Text.Json;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>The gateway tokens, in memory: one request for all who ask at once, and a new one before the old one ends (prime-api 7.1).</summary>
internal sealed class GatewayTokens(PrimePlatform platform, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task<GatewayToken>> _tokens = new(StringComparer.Ordinal);

    /// <summary>A token that is good for a while yet.</summary>
    public Task<GatewayToken> GetAsync(string id, CancellationToken cancel)
    {
        Task<GatewayToken> token;
        lock (_lock)
        {
            if (!_tokens.TryGetValue(id, out token!) || IsSpent(token))
                _tokens[id] = token = FetchAsync(id);
        }

        return token.WaitAsync(cancel);
    }

    /// <summary>Takes the token that came with the sandbox itself; one that cannot be used is left, for a proper one can be fetched.</summary>
    public void Seed(string id, JsonElement auth)
    {
        if (TryRead(auth) is not { } wire || !GatewayToken.IsUsable(wire))
            return;
        lock (_lock)
            _tokens[id] = Task.FromResult(new GatewayToken(wire));
    }

    /// <summary>Forgets <paramref name="token"/>, which the gateway refused, unless another has taken its place.</summary>
    public void Drop(string id, GatewayToken token)
    {
        lock (_lock)
        {
            if (_tokens.TryGetValue(id, out var known) && known is { IsCompletedSuccessfully: true } && ReferenceEquals(known.Result, token))
                _tokens.Remove(id);
        }
    }

    /// <summary>Forgets a sandbox that was deleted.</summary>
    public void Forget(string id)
    {
        lock (_lock)
            _tokens.Remove(id);
    }

    private bool IsSpent(Task<GatewayToken> token) =>
        token.IsCompleted && (!token.IsCompletedSuccessfully || !token.Result.IsFresh(time.GetUtcNow()));

    // Several callers share it, so none of them can cancel it.
    private async Task<GatewayToken> FetchAsync(string id)
    {
        var request = new CloudRequest(HttpMethod.Post, "/sandbox/{id}/auth", SandboxPath.Of(id, "/auth"),
            $"get a gateway token for sandbox {id}", RequestEffect.Read);
        var answer = await platform.SendAsync(request, CancellationToken.None);
        var auth = platform.Read(request, answer, SnakeJson.Default.GatewayAuthWire);
        return GatewayToken.IsUsable(auth)
            ? new GatewayToken(auth)
            : throw platform.Refused(request, answer, CloudErrorKind.InvalidAnswer, "a token without a usable gateway address");
    }

    private static GatewayAuthWire? TryRead(JsonElement auth)
    {
        try
        {
            return auth.Deserialize(SnakeJson.Default.GatewayAuthWire);
        }
        catch (JsonException)
        {
            return null; // A convenience of the create answer, not part of its contract: the auth call gives a whole one.
        }
    }
}
