using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>A preview needs neither a key nor a network; a first update says what is missing.</summary>
public sealed class PreviewTests
{
    private static readonly object Fleet = new { box = new { image = "python:3.11-slim" } };

    [Fact]
    public async Task Preview_NoKeyAndNoNetwork_ShowsThePlan()
    {
        using var stack = new Stack(cloud: null).Config("sandboxes:cloud: prime", "sandboxes:baseUrl: http://127.0.0.1:1").Sandboxes(Fleet);

        (await stack.PreviewAsync()).Succeeded().Output.ShouldContain("+ sandboxes:index:Sandbox");
    }

    [Fact]
    public async Task Up_NoKey_SaysWhatToSet()
    {
        using var stack = new Stack(cloud: null).Config("sandboxes:cloud: prime").Sandboxes(Fleet);

        var output = (await stack.UpAsync()).Failed().Output;

        output.ShouldContain("pulumi config set sandboxes:apiKey --secret");
        output.ShouldContain("PRIME_API_KEY");
    }

    [Fact]
    public async Task Up_CloudDoesNotAnswer_SaysWhere()
    {
        using var stack = new Stack(cloud: null).Environment("SANDBOXD_API_KEY", "any").Environment("SANDBOXD_URL", "http://127.0.0.1:1").Sandboxes(Fleet);

        (await stack.UpAsync()).Failed().Output.ShouldContain("127.0.0.1:1");
    }
}
