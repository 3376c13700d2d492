using Sandboxd.CommandSession;

namespace Sandboxes.Sandboxd.Tests.Routes.Gateway.Commands;

public sealed class CommandStreamRoutesTests
{
    [Fact]
    public async Task Start_ACommand_StreamsStartOutputAndEnd()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync("\"secrets\":{\"TOKEN\":\"hush\"}");
        var request = ConnectClient.Bash("echo \"$TOKEN $MORE $PWD\"; echo oops >&2; exit 7");
        request.Command.Envs["MORE"] = "it's";
        request.Command.Cwd = "/tmp";

        var result = await ConnectClient.RunAsync(sandbox, request);

        result.Events[0].Start.Pid.ShouldBeGreaterThan(1u);
        result.Stdout.ShouldBe("hush it's /tmp\n");
        result.Stderr.ShouldBe("oops\n");
        result.End.ExitCode.ShouldBe(7);
        result.End.Exited.ShouldBeTrue();
        result.ErrorCode.ShouldBeNull();
        result.Body.ShouldBe("{}");
    }

    [Fact]
    public async Task Start_BytesOfTheWire_AreReadAsTheSdkWritesThem()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync();
        // StartRequest{command: {cmd: "/bin/bash", args: ["-c", "exit 9"]}, stdin: false, written explicitly}, framed by hand.
        byte[] message = [0x0a, 0x17, 0x0a, 0x09, .. "/bin/bash"u8, 0x12, 0x02, .. "-c"u8, 0x12, 0x06, .. "exit 9"u8, 0x20, 0x00];
        using var content = new ByteArrayContent([0, 0, 0, 0, (byte)message.Length, .. message]);
        content.Headers.Add("Content-Type", "application/connect+proto");

        using var response = await sandbox.SendAsync(HttpMethod.Post, "/command_session.CommandSession/Start", content);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        // StartResponse{event: {end: {exit_code: 9 (zigzag 18), exited: true, status: "exit status 9"}}}
        byte[] end = [0x0a, 0x15, 0x1a, 0x13, 0x08, 0x12, 0x10, 0x01, 0x1a, 0x0d, .. "exit status 9"u8];
        Convert.ToHexString(bytes).ShouldContain(Convert.ToHexString([0, 0, 0, 0, (byte)end.Length, .. end, 2, 0, 0, 0, 2, .. "{}"u8]));
    }

    [Fact]
    public async Task Start_PastItsDeadline_IsKilledAndSaysSo()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync();

        var result = await ConnectClient.RunAsync(sandbox, ConnectClient.Bash("sleep 43211 & sleep 43211"), timeoutMs: 300);

        result.ErrorCode.ShouldBe("deadline_exceeded");
        (await HostProcesses.UntilAsync(0, "sleep", "43211")).ShouldBe(0);
    }

    [Fact]
    public async Task Start_CallerHangsUp_KillsANamelessCommand()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync();
        await sandbox.TokenAsync();

        var call = ConnectClient.RunAsync(sandbox, ConnectClient.Bash("exec sleep 43217"));
        (await HostProcesses.UntilAsync(1, "sleep", "43217")).ShouldBe(1);
        cloud.Client.CancelPendingRequests();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        (await HostProcesses.UntilAsync(0, "sleep", "43217")).ShouldBe(0);
    }

    [Fact]
    public async Task Start_WithAUser_RunsAsThatUser()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync();
        var request = ConnectClient.Bash("id -un");
        request.Command.User = "nobody";

        (await ConnectClient.RunAsync(sandbox, request)).Stdout.ShouldBe("nobody\n");
    }

    [Fact]
    public async Task Start_SameSessionTwice_AttachesAndReplaysTheEnd()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync();
        var request = ConnectClient.Bash("echo once >> /tmp/runs; wc -l < /tmp/runs");
        request.SessionUuid = "6f1f3c9e-6a52-4a7e-9a6f-3d0f1f1c2b3a";

        var first = await ConnectClient.RunAsync(sandbox, request);
        var again = await ConnectClient.RunAsync(sandbox, request);
        var other = await ConnectClient.RunAsync(sandbox, new StartRequest(request) { Command = new CommandSpec { Cmd = "true" } });

        first.Stdout.ShouldBe("1\n");
        again.End.ExitCode.ShouldBe(0);
        again.Events[0].Start.Pid.ShouldBe(first.Events[0].Start.Pid);
        other.ErrorCode.ShouldBe("failed_precondition");
        (await ConnectClient.RunAsync(sandbox, ConnectClient.Bash("wc -l < /tmp/runs"))).Stdout.ShouldBe("1\n");
    }

    [Fact]
    public async Task LiveProcess_InputSignalAndList_Work()
    {
        await using var cloud = await TestCloud.StartIsolatedAsync();
        var sandbox = await cloud.RunAsync();
        var request = ConnectClient.Bash("read line; echo got $line; touch /tmp/got; sleep 60");
        request.Stdin = true;
        request.SessionUuid = "6f1f3c9e-6a52-4a7e-9a6f-3d0f1f1c2b3b";
        var running = ConnectClient.RunAsync(sandbox, request);
        var session = new CommandSessionSelector { SessionUuid = request.SessionUuid };
        while (ListResponse.Parser.ParseFrom((await ConnectClient.CallAsync(sandbox, "List", new ListRequest())).Body).Sessions.Count == 0)
            await Task.Delay(10);

        var input = new SendInputRequest { Session = session, InputUuid = "i1", Input = new CommandSessionInput { Stdin = Google.Protobuf.ByteString.CopyFromUtf8("hello\n") } };
        (await ConnectClient.CallAsync(sandbox, "SendInput", input)).Status.ShouldBe(200);
        (await ConnectClient.CallAsync(sandbox, "SendInput", input)).Status.ShouldBe(200);
        while ((await sandbox.ReadFileAsync("/tmp/got")).Status != 200)
            await Task.Delay(10);
        (await ConnectClient.CallAsync(sandbox, "SendSignal", new SendSignalRequest { Session = session, Signal = 9 })).Status.ShouldBe(200);
        var result = await running;

        result.Stdout.ShouldBe("got hello\n");
        result.End.Exited.ShouldBeFalse();
        result.End.ExitCode.ShouldBe(137);
        (await ConnectClient.CallAsync(sandbox, "SendSignal", new SendSignalRequest { Session = session, Signal = 9 })).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Connect_UnknownSession_IsNotFound()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync();

        var result = await ConnectClient.RunAsync(sandbox, new ConnectRequest { Session = new CommandSessionSelector { Pid = 4711 } }, "Connect");

        result.ErrorCode.ShouldBe("not_found");
    }

    [Fact]
    public async Task Start_Probe_IsAnsweredEvenWhenNothingRuns()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync();

        var probe = await ConnectClient.RunAsync(sandbox, ConnectClient.Bash("echo 'sandbox ready'"));
        var other = await ConnectClient.RunAsync(sandbox, ConnectClient.Bash("ls /"));

        probe.Stdout.ShouldBe("sandbox ready\n");
        probe.End.ExitCode.ShouldBe(0);
        other.End.ExitCode.ShouldBe(126);
        other.Stderr.ShouldContain("the simulated runtime runs no commands");
    }

    [Fact]
    public async Task Start_OnAContainer_SaysWhatToUse()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync("\"vm\":false");

        var result = await ConnectClient.RunAsync(sandbox, ConnectClient.Bash("true"));

        result.Status.ShouldBe(400);
        result.Body.ShouldContain("run commands by POST exec");
    }

    [Fact]
    public async Task Start_BeforeTheGatewayKnows_IsNotFoundWithTheConnectCode()
    {
        await using var cloud = await TestCloud.StartAsync();
        await cloud.ScriptAsync("""{"kind":"gateway_late","seconds":60}""");
        var sandbox = await cloud.RunAsync();

        var early = await ConnectClient.RunAsync(sandbox, ConnectClient.Bash("echo ready"));
        await cloud.PostAsync("/_sandboxd/time", """{"advance_seconds":60}""");
        var late = await ConnectClient.RunAsync(sandbox, ConnectClient.Bash("echo ready"));

        early.Status.ShouldBe(502);
        early.Body.ShouldContain("\"code\":\"not_found\"");
        late.Stdout.ShouldBe("ready\n");
    }

    [Fact]
    public async Task Start_BadMessage_EndsTheStreamWithInvalidArgument()
    {
        await using var cloud = await TestCloud.StartAsync();
        var sandbox = await cloud.RunAsync();

        (await ConnectClient.RunAsync(sandbox, new StartRequest())).ErrorCode.ShouldBe("invalid_argument");
    }
}
