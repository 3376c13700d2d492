using Sandboxes.Clouds.Tests.Testing;
using static Sandboxes.Clouds.Tests.Testing.CloudFixture;

namespace Sandboxes.Clouds.Tests.Prime.Gateway.Jobs;

/// <summary>A gateway that runs the launch in a real shell, with each fault before or after it did: the job counts its starts.</summary>
public sealed class LaunchFaultsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(401)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(524)]
    public async Task Start_FaultBeforeAndAfterTheLaunch_StartsOnce(int status)
    {
        await using var machine = ShellMachine.With("sh");
        await using var fixture = await GatewayFixture.StartAsync(vm: false);
        var job = new JobSpec("0000f00d", $"echo started >>{machine.PathOf("count")}") { Fingerprint = "abc123" };
        var fault = status == 0 ? Reply.Lost() : Reply.Empty(status).With("Retry-After", "1");
        var calls = 0;
        fixture.Run = async request =>
        {
            var answer = ++calls == 1 ? fault : await machine.ExecAsync(InDirectory(request, machine.Directory));
            return calls == 2 && status != 401 ? fault : answer;
        };
        (await fixture.Cloud.StartJobAsync("sbx1", job, Cancel)).ShouldBe(job.Id);
        await machine.EndOfAsync(job.Id);
        (machine.Read("count"), calls).ShouldBe(("started\n", status == 401 ? 2 : 3));
    }

    private static Received InDirectory(Received request, string directory)
    {
        var json = request.Json;
        json["command"] = json["command"]!.ToString().Replace("set -- '/tmp'", $"set -- '{directory}'", StringComparison.Ordinal);
        return request with { Body = System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()) };
    }
}
