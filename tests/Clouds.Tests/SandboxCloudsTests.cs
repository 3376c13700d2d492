using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests;

public sealed class SandboxCloudsTests
{
    [Theory]
    [InlineData(null, "prime")]
    [InlineData("", "prime")]
    [InlineData("prime", "prime")]
    [InlineData("local", "local")]
    public void Create_KnownName_IsThatCloud(string? name, string expected) =>
        SandboxClouds.Create(new() { Cloud = name }, new TestMachine().Host).Name.ShouldBe(expected);

    [Fact]
    public void Create_UnknownName_ListsTheAcceptedOnes()
    {
        var error = Should.Throw<CloudException>(() => SandboxClouds.Create(new() { Cloud = "primo" }, new TestMachine().Host));
        error.Kind.ShouldBe(CloudErrorKind.InvalidSettings);
        error.Message.ShouldBe("there is no cloud `primo`. Accepted are `prime`, `local`; set one with `pulumi config set sandboxes:cloud prime`.");
    }

    [Fact]
    public void Create_NoTimeLimit_SaysWhatIsAccepted() =>
        Should.Throw<CloudException>(() => SandboxClouds.Create(new() { RequestTimeoutSeconds = 0 }, new TestMachine().Host)).Message
            .ShouldBe("`sandboxes:requestTimeoutSeconds` is 0, which is no time limit. Write 1 to 600, or leave it out for 30.");

    [Fact]
    public async Task Create_NoKey_IsSaidByTheFirstCall()
    {
        var cloud = SandboxClouds.Create(new(), new TestMachine().Host);
        var error = await Should.ThrowAsync<CloudException>(cloud.CreateAsync(Samples.Spec(), null, CloudFixture.Cancel));
        error.Kind.ShouldBe(CloudErrorKind.MissingCredentials);
        error.OutcomeUnknown.ShouldBeFalse();
        error.Message.ShouldBe("could not create sandbox `web`: there is no API key for Prime Intellect. Set one by `pulumi config set sandboxes:apiKey --secret`, "
            + "the environment variable PRIME_API_KEY, or `prime login`; `sandboxes:cloud local` needs none.");
    }

    [Fact]
    public async Task Create_LocalNeverStarted_SaysHowToStartIt()
    {
        var cloud = SandboxClouds.Create(new() { Cloud = "local" }, new TestMachine().Host);
        var error = await Should.ThrowAsync<CloudException>(cloud.FindAsync("sbx1", CloudFixture.Cancel));
        error.Kind.ShouldBe(CloudErrorKind.MissingCredentials);
        error.Message.ShouldBe("could not read sandbox sbx1: the local cloud (sandboxd) has not been started yet: there is no key in /home/me/.sandboxd/key. "
            + "Start it with `make cloud` in the repository, or by running `sandboxd`.");
    }

    [Fact]
    public async Task Create_KeyAppearsAfterAFailure_IsFound()
    {
        await using var server = await ScriptedServer.StartAsync();
        server.Then(Reply.Ok(Samples.Sandbox()));
        var machine = new TestMachine { Variables = { ["SANDBOXD_URL"] = server.Url } };
        var cloud = SandboxClouds.Create(new() { Cloud = "local" }, machine.Host);
        await Should.ThrowAsync<CloudException>(cloud.FindAsync("sbx1", CloudFixture.Cancel));
        machine.Files["/home/me/.sandboxd/key"] = "k\n";
        (await cloud.FindAsync("sbx1", CloudFixture.Cancel)).ShouldNotBeNull();
        server.Requests.Single().Headers["Authorization"].ShouldBe("Bearer k");
    }

    [Fact]
    public void ToString_OfSettings_HasNoKey() =>
        new CloudSettings { ApiKey = "pk-very-secret-key" }.ToString().ShouldNotContain("secret");
}
