using Sandboxes.Offline.Config;
using Sandboxes.Offline.Plugins;
using Sandboxes.Offline.State;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Tests.Plugins;

public sealed class PluginLocatorTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public void Find_ProjectNamesAFolder_ItIsTheOnlyPlace()
    {
        var binary = _folder.Write("bin/pulumi-resource-pkg", "");
        Find("plugins: {providers: [{name: pkg, path: bin}]}").ShouldBe(binary);
    }

    [Fact]
    public void Find_Version_IsTakenFromTheHome()
    {
        _folder.Write("home/plugins/resource-pkg-v1.0.0/pulumi-resource-pkg", "");
        var wanted = _folder.Write("home/plugins/resource-pkg-v1.1.0/pulumi-resource-pkg", "");
        Find("", "1.1.0").ShouldBe(wanted);
        Find("").ShouldBe(wanted);
    }

    [Fact]
    public void Find_Nowhere_SaysWhereItLookedAndWhatToWrite() =>
        Should.Throw<StateException>(() => Find("plugins: {providers: [{name: pkg, path: nowhere}]}")).Message.ShouldSatisfyAllConditions(
            message => message.ShouldContain("nowhere"),
            message => message.ShouldContain("plugins: providers:"));

    [Theory]
    [InlineData(null, null, "default")]
    [InlineData("0.1.0", null, "default_0_1_0")]
    [InlineData("v1.2.3-beta.1", null, "default_1_2_3_beta_1")]
    [InlineData(null, "github://x/y", "default_github___x_y")]
    public void Name_VersionAndAddress_ArePartOfTheDefaultProvidersName(string? version, string? url, string expected) =>
        DefaultProviders.Name(version, url).ShouldBe(expected);

    public void Dispose() => _folder.Dispose();

    private string Find(string plugins, string? version = null)
    {
        _folder.Write("Pulumi.yaml", $"name: demo\nruntime: dotnet\n{plugins}\n");
        var environment = new Dictionary<string, string> { ["PULUMI_HOME"] = Path.Combine(_folder.Path, "home"), ["PATH"] = "" };
        return PluginLocator.Find("pkg", version, ProjectFile.Find(_folder.Path), environment);
    }
}
