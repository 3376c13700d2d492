using System.Text.Json.Nodes;
using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Calls;

public sealed class CreateSandboxTests
{
    [Fact]
    public async Task Create_MinimalSpec_SendsNothingThatWasNotSet()
    {
        var body = await SentAsync(Samples.Spec());
        JsonNode.DeepEquals(body, JsonNode.Parse(
            """{"name":"web","docker_image":"python:3.11-slim","idempotency_key":"key-1","labels":[],"team_id":"team-1"}""")).ShouldBeTrue(body.ToJsonString());
    }

    [Fact]
    public async Task Create_FullSpec_IsSnakeCase()
    {
        var body = await SentAsync(Samples.Spec() with
        {
            StartCommand = "serve",
            CpuCores = 0.5,
            MemoryGb = 2,
            DiskSizeGb = 10,
            GpuCount = 1,
            GpuType = "H200_141GB",
            Vm = false,
            NetworkAccess = false,
            TimeoutMinutes = -1,
            IdleTimeoutMinutes = 5,
            EnvironmentVars = new Dictionary<string, string> { ["LogLevel"] = "x" },
            Secrets = new Dictionary<string, string> { ["Token"] = "y" },
            Labels = ["b", "a"],
            TeamId = "mine",
            Region = "us",
            RegistryCredentialsId = "cred",
            Guaranteed = true,
            AdvancedConfigs = new() { ["someKey"] = 1 },
        });
        JsonNode.DeepEquals(body, JsonNode.Parse("""
            {"name":"web","docker_image":"python:3.11-slim","idempotency_key":"key-1","start_command":"serve","cpu_cores":0.5,"memory_gb":2,
             "disk_size_gb":10,"gpu_count":1,"gpu_type":"H200_141GB","vm":false,"network_access":false,"timeout_minutes":-1,
             "idle_timeout_minutes":5,"environment_vars":{"LogLevel":"x"},"secrets":{"Token":"y"},"labels":["b","a"],"team_id":"mine",
             "region":"us","registry_credentials_id":"cred","guaranteed":true,"advanced_configs":{"someKey":1}}
            """)).ShouldBeTrue(body.ToJsonString());
    }

    [Fact]
    public async Task Create_EmptyAllowlist_IsSentAsDenyAll()
    {
        var body = await SentAsync(Samples.Spec() with { Vm = true, Egress = new([], null) });
        body["network_allowlist"]!.AsArray().ShouldBeEmpty();
        body.AsObject().ContainsKey("network_denylist").ShouldBeFalse();
    }

    [Fact]
    public async Task Create_AnswerLost_IsRetriedUnderTheSameKey()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Lost(), Reply.Json(503, "{}"), Reply.Json(201, Samples.Sandbox("sbx7")));
        (await fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel)).Id.ShouldBe("sbx7");
        fixture.Server.Requests.Count.ShouldBe(3);
        fixture.Server.Requests.Select(request => (string?)request.Json["idempotency_key"]).Distinct().ShouldBe(["key-1"]);
    }

    [Fact]
    public async Task Create_HeldBack_IsToldWhyAndHowLong()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Empty(429).With("Retry-After", "53"), Reply.Empty(503), Reply.Json(201, Samples.Sandbox("sbx7")));
        var holds = new List<RequestHold>();
        await fixture.Cloud.CreateAsync(Samples.Spec(), Told, Cancel);
        holds[0].ShouldBe(new RequestHold(HoldReason.RateLimit, TimeSpan.FromSeconds(53)));
        holds[^1].Reason.ShouldBe(HoldReason.Retry);

        Task Told(RequestHold hold)
        {
            holds.Add(hold);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Create_AnswerLostForGood_SaysThatItMayExist()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Answer = _ => Reply.Lost();
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel));
        error.OutcomeUnknown.ShouldBeTrue();
        error.Message.ShouldContain("It is not known whether the cloud acted all the same.");
    }

    [Fact]
    public async Task Create_RefusedAfterALostAnswer_StillSaysThatItMayExist()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Lost(), Reply.Empty(402));
        (await Should.ThrowAsync<CloudException>(fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel))).OutcomeUnknown.ShouldBeTrue();
    }

    [Fact]
    public async Task Create_AnswerUnreadable_KeepsTheId()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Json(201, """{"id":"sbx9","name":"web"}"""));
        var error = await Should.ThrowAsync<CloudException>(fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel));
        error.Kind.ShouldBe(CloudErrorKind.InvalidAnswer);
        error.OutcomeUnknown.ShouldBeTrue();
        error.Message.ShouldEndWith("The sandbox exists all the same; its id is sbx9.");
    }

    [Fact]
    public async Task Create_Answer_IsReadWhole()
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Json(201, Samples.Sandbox(more: """
            ,"networkAllowlist":["a.test"],"networkDenylist":null,"vm":true,"region":"us","userId":"u","teamId":"","pendingImageBuildId":"b1","exitCode":3,
            "errorType":"OOM_KILLED","errorMessage":"m","terminationReason":"r","advancedConfigs":{"vmEgressPolicy":{}},"idleTimeoutMinutes":9,"unknown":{"x":1}
            """)));
        var sandbox = await fixture.Cloud.CreateAsync(Samples.Spec(), null, Cancel);
        sandbox.CreatedAt.ShouldBe(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        (sandbox.MemoryGb, sandbox.DiskSizeGb, sandbox.Vm, sandbox.TeamId, sandbox.UserId, sandbox.Region).ShouldBe((2, 5, true, null, "u", "us"));
        (sandbox.PendingImageBuildId, sandbox.ExitCode, sandbox.ErrorType, sandbox.TerminationReason).ShouldBe(("b1", 3, "OOM_KILLED", "r"));
        sandbox.Egress!.Allowlist.ShouldBe(["a.test"]);
        sandbox.Labels.ShouldBe(["a", "b"]);
        sandbox.EnvironmentVars!["A"].ShouldBe("1");
        sandbox.AdvancedConfigs!.ContainsKey("vmEgressPolicy").ShouldBeTrue();
    }

    private static async Task<JsonNode> SentAsync(SandboxSpec spec)
    {
        await using var fixture = await StartAsync();
        fixture.Server.Then(Reply.Json(201, Samples.Sandbox()));
        await fixture.Cloud.CreateAsync(spec, null, Cancel);
        var request = fixture.Server.Requests.Single();
        (request.Method, request.Path, request.Headers["Content-Type"]).ShouldBe(("POST", "/api/v1/sandbox", "application/json"));
        return request.Json;
    }
}
