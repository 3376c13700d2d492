using System.Net.Http.Headers;

namespace Sandboxes.Sandboxd.Tests.Routes;

public sealed class KeyGuardTests
{
    [Theory]
    [InlineData("/api/v1/sandbox")]
    [InlineData("/_sandboxd/state")]
    [InlineData("/_sandboxd/faults")]
    public async Task Request_WithoutTheKey_Is401(string path)
    {
        await using var cloud = await TestCloud.StartAsync();

        cloud.Client.DefaultRequestHeaders.Authorization = null;
        var without = await cloud.GetAsync(path);
        cloud.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", cloud.ApiKey + "x");
        var wrong = await cloud.GetAsync(path);

        without.Status.ShouldBe(401);
        wrong.Status.ShouldBe(401);
        ((string)wrong.Json["detail"]!).ShouldStartWith("Invalid or missing API key");
    }

    [Fact]
    public async Task Health_WithoutTheKey_Answers()
    {
        await using var cloud = await TestCloud.StartAsync();
        cloud.Client.DefaultRequestHeaders.Authorization = null;

        var answer = await cloud.GetAsync("/_sandboxd/health");

        answer.Status.ShouldBe(200);
        ((string)answer.Json["status"]!).ShouldBe("ok");
        ((string)answer.Json["runtime"]!).ShouldBe("simulated");
    }

    [Fact]
    public async Task Request_ForAnotherHost_IsRefused()
    {
        await using var cloud = await TestCloud.StartAsync();
        cloud.Client.DefaultRequestHeaders.Host = "evil.example:7788";

        (await cloud.GetAsync("/api/v1/sandbox")).Status.ShouldBe(421);
    }

    [Fact]
    public async Task Request_UnknownPath_Is404()
    {
        await using var cloud = await TestCloud.StartAsync();

        (await cloud.GetAsync("/api/v1/nope")).Json.ToJsonString().ShouldBe("""{"detail":"Not Found"}""");
    }
}
