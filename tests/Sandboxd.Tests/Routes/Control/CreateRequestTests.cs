using System.Text.Json.Nodes;

namespace Sandboxes.Sandboxd.Tests.Routes.Control;

public sealed class CreateRequestTests
{
    [Theory]
    [InlineData("\"name\":\"\"", "name", "must have 1 to 100 characters")]
    [InlineData("\"name\":7", "name", "must be a string")]
    [InlineData("\"docker_image\":null", "docker_image", "is required")]
    [InlineData("\"cpu_cores\":0", "cpu_cores", "must be between 0.1 and 16")]
    [InlineData("\"memory_gb\":65", "memory_gb", "must be between 0.1 and 64")]
    [InlineData("\"disk_size_gb\":1001", "disk_size_gb", "must be between 0.1 and 1000")]
    [InlineData("\"gpu_count\":9", "gpu_count", "must be between 0 and 8")]
    [InlineData("\"gpu_count\":1", "gpu_type", "is required when gpu_count is greater than 0")]
    [InlineData("\"gpu_type\":\"H200\"", "gpu_type", "is only accepted when gpu_count is greater than 0")]
    [InlineData("\"gpu_count\":1,\"gpu_type\":\"H200\",\"vm\":false", "gpu_count", "GPUs need a virtual machine; leave vm out or set it to true")]
    [InlineData("\"timeout_minutes\":0", "timeout_minutes", "must be negative for infinite or >= 1")]
    [InlineData("\"timeout_minutes\":-1,\"vm\":false", "timeout_minutes", "an unlimited lifetime needs a virtual machine")]
    [InlineData("\"timeout_minutes\":10,\"idle_timeout_minutes\":11", "idle_timeout_minutes", "must not be longer than timeout_minutes")]
    [InlineData("\"idle_timeout_minutes\":0", "idle_timeout_minutes", "must be between 1 and 2147483647")]
    [InlineData("\"network_allowlist\":[],\"network_denylist\":[]", "network_denylist", "give network_allowlist or network_denylist, not both")]
    [InlineData("\"network_allowlist\":[],\"vm\":false", "network_allowlist", "is only for virtual machines; with vm: false use network_access")]
    [InlineData("\"network_allowlist\":[\"ok.com\",\"https://x.com\"]", "network_allowlist[1]", "must not have a scheme; write the host name alone")]
    [InlineData("\"environment_vars\":{\"1A\":\"x\"}", "environment_vars.1A", "a name must match ^[A-Za-z_][A-Za-z0-9_]*$")]
    [InlineData("\"environment_vars\":{\"SANDBOX_ID\":\"x\"}", "environment_vars.SANDBOX_ID", "the platform sets this variable itself")]
    [InlineData("\"environment_vars\":{\"A\":1}", "environment_vars.A", "must be a string")]
    [InlineData("\"environment_vars\":{\"A\":\"1\"},\"secrets\":{\"A\":\"2\"}", "secrets.A", "is in environment_vars too; give it once")]
    [InlineData("\"guaranteed\":true", "guaranteed", "is only for containers; set vm to false")]
    [InlineData("\"registry_credentials_id\":\"r\"", "registry_credentials_id", "is only for containers; set vm to false")]
    [InlineData("\"team_id\":\"\"", "team_id", "must not be empty; leave it out to act personally")]
    [InlineData("\"start_command\":{\"executable\":\"x\",\"shell\":true}", "start_command.shell", "is not accepted; only executable and args are")]
    [InlineData("\"start_command\":{\"args\":[]}", "start_command.executable", "is required")]
    [InlineData("\"start_command\":[\"x\"]", "start_command", "must be a string without NUL, or an object with executable and args")]
    [InlineData("\"volumes\":[{}]", "volumes", "this cloud has no volumes")]
    [InlineData("\"checkpoint_id\":\"c\"", "checkpoint_id", "this cloud keeps no checkpoints; give docker_image")]
    [InlineData("\"arch\":\"sparc\"", "arch", "must be amd64 or arm64")]
    public async Task Create_WrongField_Is422NamingIt(string members, string field, string details)
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.PostAsync("/api/v1/sandbox", Request(members));

        answer.Status.ShouldBe(422);
        answer.Errors.ShouldContainKeyAndValue(field, details);
        ((int)(await cloud.GetAsync("/api/v1/sandbox")).Json["total"]!).ShouldBe(0);
    }

    [Fact]
    public async Task Create_SeveralFaults_AreToldAtOnce()
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.PostAsync("/api/v1/sandbox", """{"cpu_cores":99,"timeout_minutes":0}""");

        answer.Errors.Keys.ShouldBe(["name", "docker_image", "cpu_cores", "timeout_minutes"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("\"network_access\":false,\"gpu_count\":0,\"labels\":[],\"guaranteed\":false", "networkAccess", "true")]
    [InlineData("\"vm\":false,\"network_access\":false", "networkAccess", "false")]
    [InlineData("\"timeout_minutes\":-1", "timeoutMinutes", "-1")]
    [InlineData("\"start_command\":\"tail -f /dev/null\"", "startCommand", "\"tail -f /dev/null\"")]
    [InlineData("\"network_allowlist\":[]", "networkAllowlist", "[]")]
    [InlineData("\"unheard_of\":1", "gpuCount", "0")]
    public async Task Create_WhatSdksSend_IsAccepted(string members, string field, string value)
    {
        await using var cloud = await TestCloud.StartAsync();

        var answer = await cloud.PostAsync("/api/v1/sandbox", Request(members));

        answer.Status.ShouldBe(201, answer.Text);
        answer.Json[field]!.ToJsonString().ShouldBe(value);
    }

    /// <summary>A request that is right but for the members.</summary>
    private static string Request(string members)
    {
        var request = new JsonObject { ["name"] = "web", ["docker_image"] = "python:3.12" };
        foreach (var (name, value) in JsonNode.Parse("{" + members + "}")!.AsObject())
            request[name] = value?.DeepClone();
        return request.ToJsonString();
    }
}
