using Sandboxes.Clouds.Local;
using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests.Local;

public sealed class LocalSettingsReaderTests
{
    private readonly TestMachine _machine = new() { Files = { ["/home/me/.sandboxd/key"] = "filekey\n", ["/data/key"] = "datakey" } };

    [Fact]
    public void Read_NothingConfigured_IsTheDefaultAddressAndTheKeyFile()
    {
        var settings = LocalSettingsReader.Read(new(), _machine.Host);
        (settings.BaseUrl, settings.ApiKey, settings.TeamId).ShouldBe(("http://127.0.0.1:7788", "filekey", null));
    }

    [Fact]
    public void Read_Home_MovesTheKeyFile()
    {
        _machine.Variables["SANDBOXD_HOME"] = "/data";
        LocalSettingsReader.Read(new(), _machine.Host).ApiKey.ShouldBe("datakey");
    }

    [Fact]
    public void Read_VariablesThenConfiguration_Win()
    {
        _machine.Variables["SANDBOXD_API_KEY"] = "env";
        _machine.Variables["SANDBOXD_URL"] = "http://127.0.0.1:9/";
        _machine.Variables["PRIME_API_KEY"] = "prime";
        var settings = LocalSettingsReader.Read(new(), _machine.Host);
        (settings.BaseUrl, settings.ApiKey).ShouldBe(("http://127.0.0.1:9", "env"));
        settings = LocalSettingsReader.Read(new() { ApiKey = "arg", BaseUrl = "http://127.0.0.1:8" }, _machine.Host);
        (settings.BaseUrl, settings.ApiKey).ShouldBe(("http://127.0.0.1:8", "arg"));
    }

    [Fact]
    public void Read_KeyFileUnreadable_SaysWhoMayReadIt()
    {
        _machine.Unreadable = "/home/me/.sandboxd/key";
        Should.Throw<CloudException>(() => LocalSettingsReader.Read(new(), _machine.Host)).Message.ShouldBe(
            "the local cloud's key file /home/me/.sandboxd/key cannot be read: access denied. Run as the user who started sandboxd, or set SANDBOXD_API_KEY.");
    }

    [Theory]
    [InlineData("config", "the configuration `sandboxes:apiKey`, and the sandboxd that answers has another: `pulumi config rm sandboxes:apiKey` leaves it to sandboxd's own key file."
        + " A refresh or a destroy uses the key of the last `pulumi up`: after setting another, run `pulumi up` without `--refresh` first, or give them `--run-program`.")]
    [InlineData("variable", "SANDBOXD_API_KEY, and the sandboxd that answers has another: unset SANDBOXD_API_KEY, which leaves it to sandboxd's own key file, or set it to that key.")]
    [InlineData("file", "/home/me/.sandboxd/key, and the sandboxd that answers has another: point SANDBOXD_HOME at its home, as /home/me/.sandboxd/key is of another, or restart it.")]
    public void Read_RefusedKey_SaysWhatHelpsWhereItCameFrom(string from, string words)
    {
        if (from == "variable")
            _machine.Variables["SANDBOXD_API_KEY"] = "env";
        LocalSettingsReader.Read(new() { ApiKey = from == "config" ? "arg" : null }, _machine.Host).Words.RefusedKey.ShouldBe("The key came from " + words);
    }
}
