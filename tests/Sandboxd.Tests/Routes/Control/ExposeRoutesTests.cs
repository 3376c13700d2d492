using System.Text.Json.Nodes;

namespace Sandboxes.Sandboxd.Tests.Routes.Control;

public sealed class ExposeRoutesTests
{
    [Fact]
    public async Task Expose_HttpPort_AnswersAsTheServiceDoes()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var answer = await cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000,"name":"web"}""");

        answer.Status.ShouldBe(200, answer.Text);
        answer.Json.Select(member => member.Key).ShouldBe(
            ["exposure_id", "sandbox_id", "port", "name", "protocol", "url", "tls_socket", "external_port", "external_endpoint", "created_at"]);
        ((string)answer.Json["sandbox_id"]!).ShouldBe(sandbox.Id);
        ((string)answer.Json["name"]!).ShouldBe("web");
        ((string)answer.Json["protocol"]!).ShouldBe("HTTP");
        ((string)answer.Json["url"]!).ShouldMatch(@"^http://127\.0\.0\.1:\d+$");
        answer.Json["external_port"].ShouldBeNull();
        answer.Json["external_endpoint"].ShouldBeNull();
    }

    [Fact]
    public async Task Expose_TcpPort_GivesAnEndpoint()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var answer = (await cloud.PostAsync(sandbox.Path + "/expose", """{"port":5432,"protocol":"TCP"}""")).Json;

        ((string)answer["external_endpoint"]!).ShouldBe($"127.0.0.1:{(int)answer["external_port"]!}");
        answer["name"].ShouldBeNull();
        ((string)answer["url"]!).ShouldBe("");
    }

    [Theory]
    [InlineData("""{"port":21}""", "port", "must be between 22 and 9000")]
    [InlineData("""{"port":9001}""", "port", "must be between 22 and 9000")]
    [InlineData("""{"port":2222}""", "port", "2222 is reserved by the platform; use a port from 22 to 9000 other than 2222, 8080, 8081")]
    [InlineData("""{"port":8080}""", "port", "8080 is reserved by the platform; use a port from 22 to 9000 other than 2222, 8080, 8081")]
    [InlineData("""{"port":8081}""", "port", "8081 is reserved by the platform; use a port from 22 to 9000 other than 2222, 8080, 8081")]
    [InlineData("{}", "port", "is required")]
    [InlineData("""{"port":"80"}""", "port", "must be an integer")]
    [InlineData("""{"port":80,"protocol":"UDP"}""", "protocol", "must be HTTP or TCP")]
    [InlineData("""{"port":80,"name":"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeef"}""", "name", "must have 0 to 50 characters")]
    public async Task Expose_WrongRequest_Is422(string body, string field, string fault)
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var answer = await cloud.PostAsync(sandbox.Path + "/expose", body);

        answer.Status.ShouldBe(422);
        answer.Errors[field].ShouldBe(fault);
    }

    [Fact]
    public async Task Expose_OnAVirtualMachine_IsRefusedInWords()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync();

        var answer = await cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000}""");

        answer.Status.ShouldBe(400);
        ((string)answer.Json["detail"]!).ShouldContain("is a virtual machine: its ports cannot be exposed");
    }

    [Fact]
    public async Task Expose_TheSamePortTwice_Is409NamingTheFirst()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        var first = await cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000}""");

        var second = await cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000}""");

        second.Status.ShouldBe(409);
        ((string)second.Json["detail"]!).ShouldContain((string)first.Json["exposure_id"]!);
    }

    [Fact]
    public async Task Expose_OfWhatDoesNotRun_IsRefused()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.DeleteAsync();

        (await cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000}""")).Status.ShouldBe(409);
        (await cloud.PostAsync("/api/v1/sandbox/nope/expose", """{"port":8000}""")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Lists_OfOneAndOfAll_HoldWhatIsExposed()
    {
        await using var cloud = await TestCloud.StartAsync();
        var first = await cloud.RunAsync("\"vm\":false");
        var second = await cloud.RunAsync("\"vm\":false");
        await cloud.PostAsync(first.Path + "/expose", """{"port":8000,"name":"web"}""");
        await cloud.PostAsync(second.Path + "/expose", """{"port":5432,"protocol":"TCP"}""");

        var ofFirst = Exposures(await cloud.GetAsync(first.Path + "/expose"));
        var ofAll = Exposures(await cloud.GetAsync("/api/v1/sandbox/expose/all"));

        ofFirst.Select(row => (string)row["name"]!).ShouldBe(["web"]);
        ofFirst[0]["protocol"].ShouldBeNull();
        ofFirst[0]["created_at"].ShouldNotBeNull();
        ofAll.Select(row => ((string)row["sandbox_id"]!, (int)row["port"]!)).ShouldBe([(first.Id, 8000), (second.Id, 5432)]);
    }

    [Fact]
    public async Task Unexpose_OnceAndAgain_Succeeds_ThenIs404()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        var id = (string)(await cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000}""")).Json["exposure_id"]!;

        var first = await cloud.SendAsync(HttpMethod.Delete, $"{sandbox.Path}/expose/{id}");
        var second = await cloud.SendAsync(HttpMethod.Delete, $"{sandbox.Path}/expose/{id}");

        first.Text.ShouldBe($$"""{"success":true,"message":"Exposure {{id}} deleted"}""");
        second.Status.ShouldBe(404);
        Exposures(await cloud.GetAsync(sandbox.Path + "/expose")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Exposures_OfAnEndedSandbox_AreGone()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000}""");
        await sandbox.DeleteAsync();

        Exposures(await cloud.GetAsync(sandbox.Path + "/expose")).ShouldBeEmpty();
        Exposures(await cloud.GetAsync("/api/v1/sandbox/expose/all")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Exposures_AfterARestart_AreGoneWithTheirSandbox()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000}""");
        var file = Path.Combine(cloud.Home, "sandboxes", sandbox.Id, "sandbox.json");
        (await File.ReadAllTextAsync(file)).ShouldContain("\"exposures\": [");
        // As an earlier version would have left it.
        var old = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();

        await cloud.RestartAsync();
        old.Remove("exposures");
        await File.WriteAllTextAsync(file, old.ToJsonString());
        await cloud.RestartAsync();

        Exposures(await cloud.GetAsync(sandbox.Path + "/expose")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Expose_UnderAScriptedRefusal_Is400WithTheRegionsReason()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"refuse_expose","label":"far"}""");
        var sandbox = await cloud.RunAsync("\"vm\":false,\"labels\":[\"far\"]");

        var answer = await cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000}""");

        answer.Status.ShouldBe(400);
        answer.Text.ShouldBe("""{"detail":"Port exposure is not supported in region local"}""");
    }

    [Fact]
    public async Task Expose_WhoseAnswerIsLost_IsFoundInTheList()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await cloud.ScriptAsync("""{"kind":"lose_answer","method":"POST","path":"*/expose"}""");

        await Should.ThrowAsync<HttpRequestException>(() => cloud.PostAsync(sandbox.Path + "/expose", """{"port":8000}"""));

        Exposures(await cloud.GetAsync(sandbox.Path + "/expose")).Count.ShouldBe(1);
    }

    private static List<JsonObject> Exposures(Answer answer)
    {
        answer.Status.ShouldBe(200, answer.Text);
        return [.. answer.Json["exposures"]!.AsArray().Select(row => row!.AsObject())];
    }
}
