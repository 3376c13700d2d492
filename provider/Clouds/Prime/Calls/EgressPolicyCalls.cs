using System.Text.Json;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>GET</c> and <c>PUT /sandbox/{id}/egress-policy</c> (prime-api 9.3).</summary>
internal sealed class EgressPolicyCalls(PrimePlatform platform)
{
    private const string Route = "/sandbox/{id}/egress-policy";

    /// <summary>Reads the rules.</summary>
    public async Task<EgressPolicy> ReadAsync(string id, CancellationToken cancel) =>
        ToPolicy(await platform.SendAsync(CloudRequest.Get(Route, PathOf(id), $"read the network rules of sandbox {id}"), SnakeJson.Default.EgressPolicyWire, cancel));

    /// <summary>Replaces the rules.</summary>
    public async Task<EgressPolicy> SetAsync(string id, EgressRules rules, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new EgressRulesWire(rules.Allowlist, rules.Denylist), SnakeJson.Default.EgressRulesWire);
        var request = CloudRequest.Json(HttpMethod.Put, Route, PathOf(id), $"set the network rules of sandbox {id}", RequestEffect.Repeatable, json);
        return ToPolicy(await platform.SendAsync(request, SnakeJson.Default.EgressPolicyWire, cancel));
    }

    private static string PathOf(string id) => SandboxPath.Of(id, "/egress-policy");

    private static EgressPolicy ToPolicy(EgressPolicyWire wire) => new(wire.Policy.ToRules(), wire.Generation, wire.Applied);
}
