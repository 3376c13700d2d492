using Pulumi;

namespace Sandboxes.Sdk.Tests.Offline.Deployments;

public sealed class DeploymentSettingsTests
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal)
    {
        ["PULUMI_MONITOR"] = "127.0.0.1:1",
        ["PULUMI_ENGINE"] = "127.0.0.1:2",
        ["PULUMI_PROJECT"] = "fleet",
        ["PULUMI_STACK"] = "dev",
        ["PULUMI_ORGANIZATION"] = "",
        ["PULUMI_DRY_RUN"] = "true",
        ["PULUMI_CONFIG"] = """{"fleet:a": "b"}""",
        ["PULUMI_CONFIG_SECRET_KEYS"] = """["fleet:a"]""",
    };

    [Fact]
    public void Read_OfWhatTheEngineSets_TakesItAll()
    {
        var settings = DeploymentSettings.Read(_environment.GetValueOrDefault);
        (settings.Monitor, settings.Engine, settings.Project, settings.Stack, settings.Organization, settings.IsDryRun)
            .ShouldBe(("127.0.0.1:1", "127.0.0.1:2", "fleet", "dev", "organization", true));
        settings.Config["fleet:a"].ShouldBe("b");
        settings.ConfigSecretKeys.ShouldBe(["fleet:a"]);
    }

    [Theory]
    [InlineData("PULUMI_MONITOR")]
    [InlineData("PULUMI_ENGINE")]
    [InlineData("PULUMI_PROJECT")]
    [InlineData("PULUMI_STACK")]
    [InlineData("PULUMI_DRY_RUN")]
    public void Read_WithoutOneOfThem_NamesIt(string missing)
    {
        _environment.Remove(missing);
        Should.Throw<InvalidOperationException>(() => DeploymentSettings.Read(_environment.GetValueOrDefault)).Message.ShouldContain(missing);
    }
}
