using Sandboxd.Runtime;
using Sandboxd.Runtime.Namespaces;
using Sandboxd.Runtime.Plain;
using Sandboxd.Runtime.Simulated;
using Sandboxd.State;

namespace Sandboxd.Hosting;

/// <summary>Picks the runtime, by trying rather than by asking what kind of machine this is.</summary>
internal static class RuntimeChoice
{
    public static async Task<(ISandboxRuntime Runtime, string? Fallback)> MakeAsync(SandboxdOptions options, SandboxdHome home, LauncherThread launcher)
    {
        if (options.Runtime == RuntimeKind.Simulated)
            return (new SimulatedRuntime(), null);
        if (options.Runtime == RuntimeKind.Processes)
            return (new PlainRuntime(launcher), null);
        var (namespaces, refusal) = await NamespaceProbe.TryAsync(home, options.Hidden, launcher);
        if (namespaces is not null)
            return (namespaces, null);
        return options.Runtime == RuntimeKind.Auto
            ? (new PlainRuntime(launcher), refusal)
            : throw new StartException(StartFailure.RuntimeRefused,
                $"this machine refuses namespaces: {refusal}. Run as root, allow unprivileged user namespaces, or use --runtime processes");
    }
}
