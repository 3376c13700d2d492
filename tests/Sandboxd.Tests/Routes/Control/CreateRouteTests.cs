namespace Sandboxes.Sandboxd.Tests.Routes.Control;

public sealed class CreateRouteTests
{
    [Fact]
    public async Task Create_Minimal_Answers201WithTheServicesDefaults()
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.PostAsync("/api/v1/sandbox", """{"name":"web","docker_image":"python:3.12"}""");

        answer.Status.ShouldBe(201);
        var sandbox = answer.Json;
        ((string)sandbox["id"]!).ShouldMatch("^[a-z0-9]{24}$");
        ((string)sandbox["status"]!).ShouldBe("PENDING");
        ((string)sandbox["dockerImage"]!).ShouldBe("python:3.12");
        ((double)sandbox["memoryGB"]!).ShouldBe(1);
        ((double)sandbox["diskSizeGB"]!).ShouldBe(10);
        ((int)sandbox["timeoutMinutes"]!).ShouldBe(60);
        ((bool)sandbox["vm"]!).ShouldBeTrue();
        ((string)sandbox["diskMountPath"]!).ShouldBe("/sandbox-workspace");
        ((string)sandbox["region"]!).ShouldBe("local");
    }

    [Fact]
    public async Task Create_EveryField_ComesBackAsSent()
    {
        await using var cloud = await TestCloud.StartAsync();

        var sandbox = (await cloud.PostAsync("/api/v1/sandbox", """
            {"name":"web","docker_image":"python:3.12","start_command":{"executable":"/bin/sleep","args":["60"]},"cpu_cores":2,"memory_gb":4.5,
             "disk_size_gb":20,"gpu_count":1,"gpu_type":"H200_141GB","timeout_minutes":120,"idle_timeout_minutes":30,"environment_vars":{"A":"1"},
             "secrets":{"TOKEN":"hush"},"labels":["b","a"],"region":"us","team_id":"team-1","advanced_configs":{"x":{"y":[1]}},
             "network_allowlist":["Example.COM","10.1.2.3","10.0.0.0/8","*.Bücher.de"]}
            """)).Json;

        sandbox["startCommand"]!.ToJsonString().ShouldBe("""{"executable":"/bin/sleep","args":["60"]}""");
        sandbox["networkAllowlist"]!.ToJsonString().ShouldBe("""["example.com","10.1.2.3/32","10.0.0.0/8","*.xn--bcher-kva.de"]""");
        sandbox["secrets"]!.ToJsonString().ShouldBe("""{"TOKEN":"***"}""");
        sandbox["environmentVars"]!.ToJsonString().ShouldBe("""{"A":"1"}""");
        sandbox["labels"]!.ToJsonString().ShouldBe("""["b","a"]""");
        sandbox["advancedConfigs"]!.ToJsonString().ShouldBe("""{"x":{"y":[1]}}""");
        ((double)sandbox["memoryGB"]!).ShouldBe(4.5);
        ((string)sandbox["teamId"]!).ShouldBe("team-1");
        ((string)sandbox["gpuType"]!).ShouldBe("H200_141GB");
    }

    [Fact]
    public async Task Create_SameKeySameBody_GivesTheSameSandbox()
    {
        await using var cloud = await TestCloud.StartAsync();
        const string Body = """{"name":"web","docker_image":"python:3.12","idempotency_key":"k1"}""";

        var first = await cloud.PostAsync("/api/v1/sandbox", Body);
        var second = await cloud.PostAsync("/api/v1/sandbox", Body);

        second.Status.ShouldBe(201);
        ((string)second.Json["id"]!).ShouldBe((string)first.Json["id"]!);
        ((int)(await cloud.GetAsync("/api/v1/sandbox")).Json["total"]!).ShouldBe(1);
    }

    [Fact]
    public async Task Create_SameKeyOtherBody_IsRefused()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.PostAsync("/api/v1/sandbox", """{"name":"web","docker_image":"a","idempotency_key":"k1"}""");

        var second = await cloud.PostAsync("/api/v1/sandbox", """{"name":"web","docker_image":"b","idempotency_key":"k1"}""");

        second.Status.ShouldBe(409);
        ((string)second.Json["detail"]!).ShouldBe("the idempotency_key k1 was used for a different request; use a new key for a new sandbox");
    }

    [Fact]
    public async Task Create_KeyOfADeletedSandbox_MakesANewOne()
    {
        await using var cloud = await TestCloud.StartAsync();
        var first = await cloud.CreateAsync("\"idempotency_key\":\"k1\"");
        await first.DeleteAsync();

        (await cloud.CreateAsync("\"idempotency_key\":\"k1\"")).Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task Create_NotJson_Is422WithADetail()
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.PostAsync("/api/v1/sandbox", "{nope");

        answer.Status.ShouldBe(422);
        ((string)answer.Json["detail"]!).ShouldStartWith("the request body is not a JSON object: ");
    }

    [Fact]
    public async Task Create_HugeBody_Is413()
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.PostAsync("/api/v1/sandbox", $$"""{"name":"{{new string('x', 2_000_000)}}"}""");

        answer.Status.ShouldBe(413);
    }
}
