using Sandboxd.Runtime;
using Sandboxd.Runtime.Namespaces;
using Sandboxd.State;

namespace Sandboxes.Sandboxd.Tests.Runtime.Namespaces;

public sealed class BootScriptTests : IDisposable
{
    private const string WritesGroups = "echo \"$SBX_IDS\" > /proc/1/gid_map";
    private readonly string _folder = Directory.CreateTempSubdirectory("sandboxd-test-").FullName;

    [Fact]
    public async Task Boot_OnABusyMachine_IsReadyOnlyWhenACommandCanBecomeRoot()
    {
        await using (await TestCloud.StartIsolatedAsync())
        {
            // Only to skip where this machine refuses namespaces.
        }

        Scripts.Boot.ShouldContain(WritesGroups);
        var script = Path.Combine(_folder, "boot.sh");
        await File.WriteAllTextAsync(script, Scripts.Boot.Replace(WritesGroups, "sleep 0.2; " + WritesGroups, StringComparison.Ordinal));
        using var launcher = new LauncherThread();
        var runtime = new NamespaceRuntime(new NamespaceHost(Environment.IsPrivilegedProcess, script, []), launcher);

        var sandbox = await runtime.StartAsync(new SandboxLaunch("busy", "busy", _folder, StartCommand.Idle, new Dictionary<string, string>()));
        using var command = await sandbox.StartAsync(new ProcessSpec("/bin/sh", ["-c", "exit $(id -g)"]), CancellationToken.None);

        (await command.Exited).ShouldBe(0);
        await sandbox.KillAsync();
    }

    public void Dispose() => SandboxFolder.Remove(_folder);
}
