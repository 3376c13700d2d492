using System.Net;
using System.Net.Sockets;
using Sandboxd.Hosting;

namespace Sandboxes.Sandboxd.Tests.Runtime.Plain;

public sealed class PlainRuntimeTests
{
    [Fact]
    public async Task Exec_AndFiles_WorkInTheSandboxsFolder()
    {
        await using var cloud = await TestCloud.StartAsync(RuntimeKind.Processes);
        var sandbox = await cloud.RunAsync("\"vm\":false,\"environment_vars\":{\"A\":\"it's\"}");

        await sandbox.UploadAsync("/sandbox-workspace/in.txt", "hello"u8.ToArray());

        (await sandbox.PrintAsync("cat in.txt; echo \" $A\"; echo out > out.txt")).ShouldBe("hello it's\n");
        ((string)(await sandbox.ReadFileAsync("/sandbox-workspace/out.txt")).Json["content"]!).ShouldBe("out\n");
    }

    [Fact]
    public async Task Exec_BrokenPipeAndInterrupt_EndAProgram()
    {
        await using var cloud = await TestCloud.StartAsync(RuntimeKind.Processes);
        var sandbox = await cloud.RunAsync("\"vm\":false");

        await Signalling.ActByDefaultAsync(sandbox);
    }

    [Theory]
    [InlineData("/../../../../../../etc/hostname", 404)]
    [InlineData("/sandbox-workspace/link/hostname", 400)]
    public async Task Files_PathTricks_StayInsideTheFolder(string path, int status)
    {
        await using var cloud = await TestCloud.StartAsync(RuntimeKind.Processes);
        var sandbox = await cloud.RunAsync("\"vm\":false");
        await sandbox.PrintAsync("ln -s /etc link");

        (await sandbox.ReadFileAsync(path)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Delete_WithBackgroundProcesses_LeavesNoneBehind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "processes are found again by /proc, which is Linux's");
        await using var cloud = await TestCloud.StartAsync(RuntimeKind.Processes);
        var sandbox = await cloud.RunAsync("\"vm\":false,\"start_command\":\"sleep 43216\"");
        await sandbox.PrintAsync("setsid nohup sleep 43216 > /dev/null 2>&1 &");
        (await HostProcesses.UntilAsync(2, "sleep", "43216")).ShouldBe(2);

        await sandbox.DeleteAsync();

        HostProcesses.With("sleep", "43216").ShouldBeEmpty();
    }

    [Fact]
    public async Task ExposedPort_OfAPlainSandbox_Answers()
    {
        await using var cloud = await TestCloud.StartAsync(RuntimeKind.Processes);
        var sandbox = await cloud.RunAsync("\"vm\":false");
        // The network is this machine's: the port must be free here, and can only be of those that may be exposed.
        var port = Enumerable.Range(8300, 500).First(IsFree);
        await sandbox.HttpAsync(port, "hello");
        using var client = new HttpClient();

        (await client.GetStringAsync((await sandbox.ExposeAsync(port)).Url)).ShouldBe("hello");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [Fact]
    public async Task MainProcess_Ending_EndsTheSandbox()
    {
        await using var cloud = await TestCloud.StartAsync(RuntimeKind.Processes);
        var sandbox = await cloud.CreateAsync("\"start_command\":\"echo bye; exit 4\"");

        ((int)(await sandbox.UntilAsync("ERROR"))["exitCode"]!).ShouldBe(4);
        ((string)(await cloud.GetAsync(sandbox.Path + "/logs")).Json["logs"]!).ShouldBe("bye\n");
    }
}
