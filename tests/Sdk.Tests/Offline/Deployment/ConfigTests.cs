using System.Collections.Immutable;
using Pulumi;
using Pulumi.Sandboxes;

namespace Sandboxes.Sdk.Tests.Offline.Deployments;

public sealed class ConfigTests
{
    private static readonly ImmutableDictionary<string, string> Config = new Dictionary<string, string>
    {
        ["test:text"] = "a",
        ["test:flag"] = "true",
        ["test:count"] = "3",
        ["test:ratio"] = "0.5",
        ["test:roles"] = """{"web": 2}""",
        ["sandboxes:cloud"] = "local",
        ["sandboxes:requestTimeoutSeconds"] = "5",
    }.ToImmutableDictionary();

    [Fact]
    public async Task Get_OfEachType_ReadsTheProjectsValues() => await RunAsync(() =>
    {
        var config = new Pulumi.Config();
        config.Require("text").ShouldBe("a");
        config.RequireBoolean("flag").ShouldBeTrue();
        config.GetInt32("count").ShouldBe(3);
        config.RequireDouble("ratio").ShouldBe(0.5);
        config.RequireObject<Dictionary<string, int>>("roles")["web"].ShouldBe(2);
        config.Get("absent").ShouldBeNull();
        config.GetSecret("absent").ShouldBeNull();
        config.GetObject<string>("absent").ShouldBeNull();
    });

    [Fact]
    public async Task RequireSecret_OfAValue_IsSecret() => await RunAsync(() =>
        new Pulumi.Config().RequireSecret("text").DataTask.Result.IsSecret.ShouldBeTrue());

    [Fact]
    public async Task PackageConfig_WithABareEnumeration_ReadsIt() => await RunAsync(() =>
    {
        Pulumi.Sandboxes.Config.Cloud.ShouldBe(Cloud.Local);
        Pulumi.Sandboxes.Config.RequestTimeoutSeconds.ShouldBe(5);
        Pulumi.Sandboxes.Config.TeamId.ShouldBeNull();
    });

    [Fact]
    public async Task Require_OfAMissingValue_SaysHowToSetIt()
    {
        await using var engine = await FakeEngine.StartAsync();
        (await engine.RunAsync(() => new Dictionary<string, object?> { ["a"] = new Pulumi.Config().Require("apiToken") })).ShouldBe(32);
        engine.Logs.ShouldHaveSingleItem().Message.ShouldBe("The configuration has no 'test:apiToken'. Set it: pulumi config set apiToken <value>");
    }

    [Fact]
    public async Task RequireInt32_OfASecretThatIsNoNumber_KeepsTheValueOut()
    {
        await using var engine = await FakeEngine.StartAsync();
        var settings = engine.Settings(isDryRun: false) with { Config = Config, ConfigSecretKeys = ["test:text"] };
        (await Deployment.RunAsync(settings, () => new Stack(() =>
            Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?> { ["a"] = new Pulumi.Config().RequireInt32("text") }), options: null))).ShouldBe(32);
        engine.Logs.ShouldHaveSingleItem().Message.ShouldBe("The configuration 'test:text' is [secret], which is not a valid Int32.");
    }

    private static async Task RunAsync(Action program)
    {
        await using var engine = await FakeEngine.StartAsync();
        var exitCode = await engine.RunAsync(() =>
        {
            program();
            return new Dictionary<string, object?>();
        }, config: Config);
        exitCode.ShouldBe(0, string.Join('\n', engine.Logs.Select(log => log.Message)));
    }
}
