namespace Sandboxes.Sandboxd.Tests.Routes.Control;

public sealed class EgressPolicyRoutesTests
{
    [Fact]
    public async Task Get_NeverSet_AllowsEverythingAtGenerationZero()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync();

        (await cloud.GetAsync(sandbox.Path + "/egress-policy")).Json.ToJsonString()
            .ShouldBe("""{"policy":{"allowlist":null,"denylist":[]},"generation":0,"applied_generation":0,"applied":true}""");
    }

    [Fact]
    public async Task Put_WhileRunning_ReplacesTheWholePolicyInCanonicalForm()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"network_allowlist\":[\"a.com\"]");

        var put = await cloud.SendAsync(HttpMethod.Put, sandbox.Path + "/egress-policy", """{"allowlist":null,"denylist":["B.com","10.0.0.1"]}""");

        put.Status.ShouldBe(200);
        put.Json.ToJsonString().ShouldBe("""{"policy":{"allowlist":null,"denylist":["b.com","10.0.0.1/32"]},"generation":1,"applied_generation":1,"applied":true}""");
        var read = (await sandbox.GetAsync()).Json;
        read["networkAllowlist"].ShouldBeNull();
        read["networkDenylist"]!.ToJsonString().ShouldBe("""["b.com","10.0.0.1/32"]""");
    }

    [Theory]
    [InlineData("""{"allowlist":[]}""", "denylist")]
    [InlineData("""{"allowlist":null,"denylist":null}""", "denylist")]
    [InlineData("""{"allowlist":[],"denylist":[]}""", "denylist")]
    [InlineData("""{"allowlist":["*"],"denylist":null}""", "allowlist[0]")]
    public async Task Put_WrongPolicy_Is422AndChangesNothing(string body, string field)
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync();

        var put = await cloud.SendAsync(HttpMethod.Put, sandbox.Path + "/egress-policy", body);

        put.Status.ShouldBe(422);
        put.Errors.Keys.ShouldContain(field);
        ((int)(await cloud.GetAsync(sandbox.Path + "/egress-policy")).Json["generation"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Put_BeforeItRuns_Is409()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"slow_pending","seconds":60}""");
        var sandbox = await cloud.CreateAsync();

        (await cloud.SendAsync(HttpMethod.Put, sandbox.Path + "/egress-policy", """{"allowlist":[],"denylist":null}""")).Status.ShouldBe(409);
    }

    [Fact]
    public async Task Get_OfAContainer_IsRefusedInWords()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var answer = await cloud.GetAsync(sandbox.Path + "/egress-policy");

        answer.Status.ShouldBe(400);
        ((string)answer.Json["detail"]!).ShouldContain("only virtual machines have an egress policy");
    }
}
