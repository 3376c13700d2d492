using System.Text;
using System.Text.Json.Nodes;

namespace Sandboxes.Sandboxd.Tests.Routes.Gateway;

public sealed class GatewayDoorTests
{
    [Fact]
    public async Task Auth_OfASandbox_GivesWhereAndATokenThatExpires()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync();

        var auth = (await cloud.PostAsync(sandbox.Path + "/auth")).Json;

        ((string)auth["gateway_url"]!).ShouldBe(cloud.Url + "/gateway");
        ((string)auth["user_ns"]!).ShouldBe("local");
        ((string)auth["job_id"]!).ShouldBe("job-" + sandbox.Id);
        ((string)auth["token"]!).Split('.').Length.ShouldBe(3);
        DateTimeOffset.Parse((string)auth["expires_at"]!).ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddMinutes(50));
    }

    [Fact]
    public async Task Call_WithAnotherSandboxsToken_Is401()
    {
        await using var cloud = await TestCloud.StartAsync();
        var first = await cloud.RunAsync("\"vm\":false");
        var second = await cloud.RunAsync("\"vm\":false");

        using var other = await first.SendAsync(HttpMethod.Get, "/read-file?path=/etc/hostname", token: await second.TokenAsync());
        using var key = await first.SendAsync(HttpMethod.Get, "/read-file?path=/etc/hostname", token: cloud.ApiKey);

        ((int)other.StatusCode).ShouldBe(401);
        ((int)key.StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task Call_WithAnExpiredOrForgedToken_Is401()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false,\"timeout_minutes\":1440");
        var token = await sandbox.TokenAsync();
        var parts = token.Split('.');
        var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"sub":"{{sandbox.Id}}","exp":99999999999}""")).TrimEnd('=');

        using var forged = await sandbox.SendAsync(HttpMethod.Post, "/exec", token: $"{parts[0]}.{claims}.{parts[2]}");
        await cloud.PostAsync("/_sandboxd/time", """{"advance_seconds":3601}""");
        using var expired = await sandbox.SendAsync(HttpMethod.Post, "/exec", token: token);

        ((int)forged.StatusCode).ShouldBe(401);
        ((int)expired.StatusCode).ShouldBe(401);
        ((string)JsonNode.Parse(await expired.Content.ReadAsStringAsync())!["error"]!).ShouldBe("unauthorized");
    }

    [Fact]
    public async Task Call_AfterTheEnd_Is410WithTheReason()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.TokenAsync();
        await sandbox.DeleteAsync();

        var answer = await sandbox.ExecAsync("true");

        answer.Status.ShouldBe(410);
        answer.Json.ToJsonString().ShouldBe(
            $$"""{"error":"sandbox_terminated","sandboxId":"{{sandbox.Id}}","message":"sandbox {{sandbox.Id}} has ended (TERMINATED, USER_REQUESTED)","code":"not_found"}""");
    }

    [Fact]
    public async Task Call_BeforeItRuns_Is502SandboxNotFound()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"slow_pending","seconds":60}""");
        var sandbox = await cloud.CreateAsync("\"vm\":false");

        var answer = await sandbox.ExecAsync("true");

        answer.Status.ShouldBe(502);
        ((string)answer.Json["error"]!).ShouldBe("sandbox_not_found");
        ((int)answer.Json["code"]!).ShouldBe(502);
    }
}
