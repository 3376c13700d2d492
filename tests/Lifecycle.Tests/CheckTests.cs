using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>Mistakes in the program: a preview names the property, what is accepted and what to write.</summary>
public sealed class CheckTests
{
    public static TheoryData<string, string[]> Mistakes => new()
    {
        { """{"image":"a","gpuCount":1}""", ["gpuType", "gpuCount"] },
        { """{"image":"a","networkAllowlist":["a.com"],"networkDenylist":["b.com"]}""", ["networkAllowlist", "networkDenylist"] },
        { """{"image":"a","networkAllowlist":["https://a.com"]}""", ["networkAllowlist[0]", "scheme", "a.com"] },
        { """{"image":"a","networkAllowlist":["a.com:443"]}""", ["networkAllowlist[0]", "port"] },
        { """{"image":"a","networkAllowlist":["::1"]}""", ["networkAllowlist[0]", "IPv6"] },
        { """{"image":"a","timeoutMinutes":0}""", ["timeoutMinutes", "-1"] },
        { """{"image":"a","timeoutMinutes":10,"idleTimeoutMinutes":20}""", ["idleTimeoutMinutes", "10"] },
        { """{"image":"a","cpuCores":99}""", ["cpuCores", "0.1", "16"] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Preview_Mistake_IsExplained(string sandbox, string[] words)
    {
        using var stack = new Stack(cloud: null).Sandboxes(new { box = System.Text.Json.JsonDocument.Parse(sandbox).RootElement });

        var output = (await stack.PreviewAsync()).Failed().Output;

        foreach (var word in words)
            output.ShouldContain(word);
        output.ShouldContain("sandboxes:index:Sandbox");
    }

    [Theory]
    [InlineData("sandboxes:cloud: nimbus", "nimbus", "local")]
    [InlineData("sandboxes:baseUrl: not a url", "baseUrl", "http")]
    [InlineData("sandboxes:requestTimeoutSeconds: \"0\"", "requestTimeoutSeconds", "600")]
    public async Task Preview_WrongConfiguration_IsExplained(string setting, string first, string second)
    {
        using var stack = new Stack(cloud: null).Config("sandboxes:cloud: local", setting).Sandboxes(new { box = new { image = "a" } });
        if (setting.StartsWith("sandboxes:cloud", StringComparison.Ordinal))
            stack.Config(setting);

        var output = (await stack.PreviewAsync()).Failed().Output;

        output.ShouldContain(first);
        output.ShouldContain(second);
    }
}
