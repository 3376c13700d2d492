using Sandboxes.Offline.Plugins;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.Plugins;

public sealed class PluginProcessTests : IDisposable
{
    private static readonly Dictionary<string, string> Environment = new() { ["PATH"] = "/usr/bin:/bin", ["GREETING"] = "hello" };
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Start_PortLine_GivesPortArgumentFolderAndEnvironment()
    {
        await using var plugin = await StartAsync("echo \"$1 $GREETING $(pwd)\" > seen\necho 4711\nexec sleep 60");
        plugin.Port.ShouldBe(4711);
        (await File.ReadAllTextAsync(Path.Combine(_folder.Path, "seen"))).ShouldBe($"127.0.0.1:1 hello {_folder.Path}\n");
    }

    [Fact]
    public async Task Start_SomethingElseFirst_IsAnInvalidPort() =>
        (await Should.ThrowAsync<StateException>(() => StartAsync("echo Now listening\nexec sleep 60"))).Message.ShouldContain("invalid port: 'Now listening'");

    [Fact]
    public async Task Start_EndsAtOnce_ShowsWhatItSaid()
    {
        var failed = await Should.ThrowAsync<StateException>(() => StartAsync("echo no such library >&2\nexit 1"));
        failed.Message.ShouldContain("before it printed its port");
    }

    [Fact(Timeout = 30_000)]
    public async Task Dispose_ItsOwnChildren_GoWithIt()
    {
        var plugin = await StartAsync("sleep 60 &\necho $! > child\ntrap 'exit 0' INT\necho 1\nwait");
        var child = int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.Path, "child")));
        await plugin.DisposeAsync();
        while (IsRunning(child))
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsRunning(int pid)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{pid}/stat");
            return !status[(status.LastIndexOf(')') + 2)..].StartsWith('Z');
        }
        catch (IOException)
        {
            return false;
        }
    }

    private Task<PluginProcess> StartAsync(string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the plugin is a shell script, and its child is looked up in /proc");
        var binary = _folder.Write("plugin", "#!/bin/bash\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(binary, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return PluginProcess.StartAsync(binary, _folder.Path, "127.0.0.1:1", Environment, TimeProvider.System);
    }
}
