using Sandboxes.Clouds.Prime;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Prime;

public sealed class PrimeSettingsReaderTests
{
    private const string File = "/home/me/.prime/config.json";
    private const string Default = "https://api.primeintellect.ai";

    private readonly TestMachine _machine = new();

    [Theory]
    [InlineData("arg", "env", "file", "arg")]
    [InlineData("", "env", "file", "env")]
    [InlineData(null, "env", "file", "env")]
    [InlineData(null, "", "file", "file")]
    [InlineData(null, null, "file", "file")]
    [InlineData(null, null, "", null)]
    [InlineData(null, null, null, null)]
    public void Read_ApiKey_ArgumentThenVariableThenFile(string? argument, string? variable, string? file, string? expected)
    {
        Given("PRIME_API_KEY", variable);
        GivenFile("api_key", file);
        Read(new() { ApiKey = argument }).ApiKey.ShouldBe(expected);
    }

    [Theory]
    [InlineData("http://arg", "http://a", "http://b", "http://file", "http://arg")]
    [InlineData(null, "http://a/api/v1/", "http://b", "http://file", "http://a")]
    [InlineData(null, null, "http://b//", "http://file", "http://b")]
    [InlineData(null, "", "", "http://file/api/v1", "http://file")]
    [InlineData(null, null, null, null, Default)]
    public void Read_BaseUrl_ArgumentThenVariablesThenFile(string? argument, string? first, string? second, string? file, string expected)
    {
        Given("PRIME_API_BASE_URL", first);
        Given("PRIME_BASE_URL", second);
        GivenFile("base_url", file);
        Read(new() { BaseUrl = argument }).BaseUrl.ShouldBe(expected);
    }

    [Theory]
    [InlineData("arg", "env", "file", "arg")]
    [InlineData(null, "env", "file", "env")]
    [InlineData(null, "", "file", null)]
    [InlineData("", null, "file", "file")]
    [InlineData(null, null, "", null)]
    [InlineData(null, null, null, null)]
    public void Read_Team_EmptyVariableMeansPersonal(string? argument, string? variable, string? file, string? expected)
    {
        Given("PRIME_TEAM_ID", variable);
        GivenFile("team_id", file);
        Read(new() { TeamId = argument }).TeamId.ShouldBe(expected);
    }

    [Theory]
    [InlineData("sandboxes:baseUrl", "the configuration `sandboxes:baseUrl`")]
    [InlineData("PRIME_API_BASE_URL", "PRIME_API_BASE_URL")]
    [InlineData("PRIME_BASE_URL", "PRIME_BASE_URL")]
    [InlineData("base_url", File)]
    public void Read_BaseUrlIsNone_SaysWhereItCameFrom(string place, string source)
    {
        var settings = new CloudSettings { BaseUrl = place == "sandboxes:baseUrl" ? "nonsense" : null };
        Given(place, "nonsense");
        GivenFile(place, "nonsense");
        var error = Should.Throw<CloudException>(() => Read(settings));
        error.Kind.ShouldBe(CloudErrorKind.InvalidSettings);
        error.Message.ShouldBe($"the base URL from {source} cannot be used: `nonsense` is not an http or https URL; write one such as `{Default}`.");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"api_key": 5}""")]
    [InlineData("""{"api_key":"a","api_key":"b"}""")]
    public void Read_ConfigFileUnusable_CountsAsEmpty(string text)
    {
        _machine.Files[File] = text;
        Read(new()).ApiKey.ShouldBeNull();
    }

    [Fact]
    public void Read_ConfigFileUnusable_IsToldWhereTheKeyIsMissing()
    {
        _machine.Files[File] = "{\n oops";
        Read(new()).Words.MissingKey.ShouldEndWith("(~/.prime/config.json is not JSON (line 2).)");
        _machine.Unreadable = File;
        Read(new()).Words.MissingKey.ShouldEndWith("(~/.prime/config.json cannot be read (access denied).)");
    }

    [Theory]
    [InlineData("pk very secret")]
    [InlineData("pk\nvery")]
    [InlineData("schlüssel")]
    public void Read_KeyThatNoHeaderTakes_IsRefusedAndNotRepeated(string key)
    {
        Given("PRIME_API_KEY", key);
        var error = Should.Throw<CloudException>(() => Read(new()));
        error.Kind.ShouldBe(CloudErrorKind.InvalidSettings);
        error.Message.ShouldBe("the API key from PRIME_API_KEY cannot be used: it has a blank, a line break or a character beyond ASCII within. Copy it again, whole and alone.");
    }

    [Fact]
    public void Read_RefusedKey_NamesItsSourceNotTheKey()
    {
        Given("PRIME_API_KEY", "pk-very-secret-key");
        var words = Read(new()).Words;
        words.RefusedKey.ShouldStartWith("The key came from PRIME_API_KEY. Set a valid one by ");
        words.ToString().ShouldNotContain("pk-very");
    }

    private PrimeSettings Read(CloudSettings settings) => PrimeSettingsReader.Read(settings, _machine.Host);

    private void Given(string variable, string? value)
    {
        if (value is not null)
            _machine.Variables[variable] = value;
    }

    private void GivenFile(string key, string? value)
    {
        if (value is not null)
            _machine.Files[File] = $$"""{"{{key}}":"{{value}}","user_id":"u"}""";
    }
}
