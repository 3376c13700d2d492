using Sandboxd.Runtime;

namespace Sandboxes.Sandboxd.Tests.Fleet;

public sealed class SandboxEndTests
{
    [Theory]
    [InlineData("exit 0", "TERMINATED", 0, null)]
    [InlineData("exit 3", "ERROR", 3, "the main process exited with code 3")]
    [InlineData("kill -9 $$", "ERROR", 137, "the main process was ended by signal 9")]
    public async Task MainProcess_Ending_EndsTheSandboxWithItsCode(string command, string status, int code, string? message)
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.CreateAsync($"\"start_command\":\"sleep 0.2; {command}\"");

        var ended = await sandbox.UntilAsync(status);

        ((int)ended["exitCode"]!).ShouldBe(code);
        ((string?)ended["errorMessage"]).ShouldBe(message);
        ((string)ended["terminationReason"]!).ShouldBe("MAIN_PROCESS_EXITED");
        ended["terminatedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task FirstProcess_KilledFromOutside_IsNoticed()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"start_command\":\"sleep 43213\"");
        var state = (await cloud.GetAsync("/_sandboxd/state")).Json;

        Signals.Send((int)state["sandboxes"]![0]!["process_id"]!, Signals.Kill).ShouldBeTrue();

        var ended = await sandbox.UntilAsync("ERROR");
        ((string)ended["errorType"]!).ShouldBe("PROCESS_EXITED");
        ((int)ended["exitCode"]!).ShouldBe(137);
        (await HostProcesses.UntilAsync(0, "sleep", "43213")).ShouldBe(0);
    }

    [Fact]
    public async Task StartCommand_ThatDoesNotExist_IsToldInTheLogs()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.CreateAsync("\"start_command\":{\"executable\":\"/no/such/thing\",\"args\":[]}");

        var ended = await sandbox.UntilAsync("ERROR");

        ((int)ended["exitCode"]!).ShouldBe(127);
        ((string)(await cloud.GetAsync(sandbox.Path + "/logs")).Json["logs"]!).ShouldContain("/no/such/thing: not found");
    }
}
