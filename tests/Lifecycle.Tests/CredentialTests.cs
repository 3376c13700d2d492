using Sandboxes.Lifecycle.Tests.Setup;

namespace Sandboxes.Lifecycle.Tests;

/// <summary>No key, a wrong one, and a cloud that is not there: what the user reads, and that nothing comes of it.</summary>
public sealed class CredentialTests(CloudFixture fixture)
{
    private const string Key = "not-the-key-1f3a09bc";
    private static readonly object Fleet = new { box = new { image = "python:3.11-slim" } };

    [Fact]
    public async Task Up_NoKey_SaysWhatToSet()
    {
        using var stack = new Stack(cloud: null).Config("sandboxes:cloud: prime").Sandboxes(Fleet);

        var output = (await stack.UpAsync()).Failed().Output;

        output.ShouldContain("there is no API key for Prime Intellect. Set one by `pulumi config set sandboxes:apiKey --secret`, "
            + "the environment variable PRIME_API_KEY, or `prime login`; `sandboxes:cloud local` needs none. Nothing was created.");
        stack.Resources().ShouldBeEmpty();
    }

    [Fact]
    public async Task Up_WrongKey_NamesItsPlaceAndNotTheKey()
    {
        using var stack = new Stack(fixture.Cloud).Config("sandboxes:cloud: local", $"sandboxes:apiKey: {Key}").Sandboxes(Fleet);

        var output = (await stack.UpAsync()).Failed().Output;

        output.ShouldContain("the local cloud answered 401 (unauthorized)");
        output.ShouldContain("The key came from the configuration `sandboxes:apiKey`");
        output.ShouldNotContain(Key);
        stack.Resources().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"not-the key-1f3a09bc\"")]
    [InlineData("\"not-the-kéy-1f3a09bc\"")]
    public async Task Preview_KeyThatIsNone_SaysWhyAndNotTheKey(string key)
    {
        using var stack = new Stack(fixture.Cloud).Config("sandboxes:cloud: local", $"sandboxes:apiKey: {key}").Sandboxes(Fleet);

        var output = (await stack.PreviewAsync()).Failed().Output;

        output.ShouldContain("property apiKey value {[secret]} has a problem");
        output.ShouldContain("copy it again");
        output.ShouldNotContain("1f3a09bc");
    }

    [Fact]
    public async Task Up_NoCloudThere_SaysHowToStartIt()
    {
        using var stack = new Stack(fixture.Cloud).Config("sandboxes:cloud: local", "sandboxes:baseUrl: http://127.0.0.1:1").Sandboxes(Fleet);

        var output = (await stack.UpAsync()).Failed().Output;

        output.ShouldContain("error: could not create sandbox");
        output.ShouldContain("http://127.0.0.1:1/api/v1 cannot be reached (Connection refused). The local cloud (sandboxd) does not run there. Start it with `make cloud`");
        stack.Resources().ShouldBeEmpty();
    }
}
