using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class EgressPolicyCallsTests
{
    [Theory]
    [InlineData("""{"allowlist":["a.test"],"denylist":null}""", new[] { "a.test" }, null)]
    [InlineData("""{"allowlist":[],"denylist":null}""", new string[0], null)]
    [InlineData("""{"allowlist":null,"denylist":[]}""", null, new string[0])]
    [InlineData("""{"allowlist":null,"denylist":null}""", null, new string[0])]
    public async Task Read_Policy_IsRules(string policy, string[]? allow, string[]? deny)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok($$"""{"policy":{{policy}},"generation":3,"applied_generation":2,"applied":false}"""));
        var read = await fixture.Cloud.ReadEgressPolicyAsync("sbx1", Cancel);
        (read.Generation, read.Applied).ShouldBe((3, false));
        read.Rules.Allowlist.ShouldBe(allow);
        read.Rules.Denylist.ShouldBe(deny);
    }

    [Theory]
    [InlineData(new string[0], null, """{"allowlist":[],"denylist":null}""")]
    [InlineData(null, new[] { "1.2.3.4/32" }, """{"allowlist":null,"denylist":["1.2.3.4/32"]}""")]
    public async Task Set_Rules_AlwaysSendsBothMembers(string[]? allow, string[]? deny, string sent)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Ok("""{"policy":{"allowlist":[],"denylist":null},"generation":1,"applied_generation":1,"applied":true}"""));
        (await fixture.Cloud.SetEgressPolicyAsync("sbx1", new(allow, deny), Cancel)).Applied.ShouldBeTrue();
        var request = fixture.Server.Requests.Single();
        (request.Method, request.Path, request.Text).ShouldBe(("PUT", "/api/v1/sandbox/sbx1/egress-policy", sent));
    }
}
