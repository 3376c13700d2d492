using Sandboxes.Clouds.Tests.Testing;

namespace Sandboxes.Clouds.Tests;

public sealed class RemoteFilesTests
{
    [Fact]
    public async Task Open_Found_GivesTheBodyAndSendsNoKey()
    {
        await using var server = await ScriptedServer.StartAsync();
        server.Then(Reply.Ok("model"));

        await using var stream = await RemoteFiles.Opener("test/1")(new Uri(server.Url + "/m?sig=hunter22"), default);

        using var reader = new StreamReader(stream);
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe("model");
        server.Requests.Single().Headers.Keys.ShouldNotContain("Authorization");
    }

    [Fact]
    public async Task Open_Missing_SaysSoWithoutTheQuery()
    {
        await using var server = await ScriptedServer.StartAsync();
        server.Then(Reply.Text(404, "gone"));

        var failure = await Should.ThrowAsync<CloudException>(RemoteFiles.Opener("test/1")(new Uri(server.Url + "/m?sig=hunter22"), default));

        failure.Kind.ShouldBe(CloudErrorKind.NotFound);
        failure.Message.ShouldBe($"could not download {server.Url}/m: the server answered 404. Check the address; one that needs a login must be signed.");
    }

    [Fact]
    public async Task Open_NobodyThere_IsUnreachable()
    {
        string url;
        await using (var server = await ScriptedServer.StartAsync())
            url = server.Url;

        (await Should.ThrowAsync<CloudException>(RemoteFiles.Opener("test/1")(new Uri(url + "/m"), default))).Kind.ShouldBe(CloudErrorKind.Unreachable);
    }
}
