using Sandboxes.Clouds.Prime;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Prime;

public sealed class PrimeConfigFileTests
{
    private const string Work = "/home/me/.prime/environments/work.json";

    private readonly TestMachine _machine = new()
    {
        Files =
        {
            ["/home/me/.prime/config.json"] = """{"api_key":"k","base_url":"http://file","team_id":"t"}""",
            [Work] = """{"api_key":"wk","team_id":"","base_url":"http://work"}""",
        },
    };

    [Theory]
    [InlineData(null, "k", "http://file", "t")]
    [InlineData("", "k", "http://file", "t")]
    [InlineData("work", "wk", "http://work", null)]
    [InlineData("production", "k", "https://api.primeintellect.ai", null)]
    [InlineData("Production", "k", "https://api.primeintellect.ai", null)]
    public void Read_Context_LiesOverTheFile(string? context, string key, string url, string? team)
    {
        Context(context);
        var settings = PrimeSettingsReader.Read(new(), _machine.Host);
        (settings.ApiKey, settings.BaseUrl, settings.TeamId).ShouldBe((key, url, team));
    }

    [Fact]
    public void Read_OtherVariables_WinOverTheContext()
    {
        Context("work");
        _machine.Variables["PRIME_API_KEY"] = "env";
        PrimeSettingsReader.Read(new(), _machine.Host).ApiKey.ShouldBe("env");
    }

    [Theory]
    [InlineData("away", null, "/home/me/.prime/environments/away.json does not exist")]
    [InlineData("work", "{", Work + " is not JSON (line 1)")]
    [InlineData("work", "[1]", Work + " is not a JSON object")]
    public void Read_ContextUnusable_IsAnErrorNotAFallback(string context, string? text, string said)
    {
        Context(context);
        if (text is not null)
            _machine.Files[Work] = text;
        Said().ShouldBe($"PRIME_CONTEXT is `{context}`, but {said}. Correct the file, name another context, or unset PRIME_CONTEXT.");
    }

    [Fact]
    public void Read_ContextUnreadable_IsAnError()
    {
        Context("work");
        _machine.Unreadable = Work;
        Said().ShouldContain($"{Work} cannot be read (access denied)");
    }

    [Theory]
    [InlineData("../config")]
    [InlineData("a b")]
    [InlineData("wörk")]
    [InlineData("work\n")]
    public void Read_ContextNameOdd_IsRefused(string name)
    {
        Context(name);
        Said().ShouldBe($"PRIME_CONTEXT is `{name}`, but a context's name has only letters, digits, `_` and `-`. Correct it or unset it.");
    }

    private string Said()
    {
        var error = Should.Throw<CloudException>(() => PrimeSettingsReader.Read(new(), _machine.Host));
        error.Kind.ShouldBe(CloudErrorKind.InvalidSettings);
        return error.Message;
    }

    private void Context(string? name)
    {
        if (name is not null)
            _machine.Variables["PRIME_CONTEXT"] = name;
    }
}
