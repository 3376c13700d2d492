using System.Text.Json;
using Pulumi;
using Pulumi.Sandboxes;

namespace Sandboxes.Lifecycle.Program;

/// <summary>Arguments of a sandbox, from program.json. A value that starts with <c>config:</c> is a secret of the stack's configuration.</summary>
internal static class DeclaredSandbox
{
    public static SandboxArgs Args(JsonElement declared)
    {
        var args = new SandboxArgs();
        foreach (var property in declared.EnumerateObject())
            Set(args, property.Name, property.Value);
        return args;
    }

    private static void Set(SandboxArgs args, string name, JsonElement value)
    {
        switch (name)
        {
            case "options": break;
            case "name": args.Name = value.GetString()!; break;
            case "image": args.Image = value.GetString()!; break;
            case "startCommand": args.StartCommand = value.GetString()!; break;
            case "cpuCores": args.CpuCores = value.GetDouble(); break;
            case "memoryGb": args.MemoryGb = value.GetDouble(); break;
            case "diskSizeGb": args.DiskSizeGb = value.GetDouble(); break;
            case "gpuCount": args.GpuCount = value.GetInt32(); break;
            case "gpuType": args.GpuType = value.GetString()!; break;
            case "vm": args.Vm = value.GetBoolean(); break;
            case "networkAccess": args.NetworkAccess = value.GetBoolean(); break;
            case "networkAllowlist": args.NetworkAllowlist = Strings(value); break;
            case "networkDenylist": args.NetworkDenylist = Strings(value); break;
            case "timeoutMinutes": args.TimeoutMinutes = value.GetInt32(); break;
            case "idleTimeoutMinutes": args.IdleTimeoutMinutes = value.GetInt32(); break;
            case "environmentVars": args.EnvironmentVars = Entries(value); break;
            case "secrets": args.Secrets = Entries(value); break;
            case "labels": args.Labels = Strings(value); break;
            case "region": args.Region = value.GetString()!; break;
            case "waitUntilReady": args.WaitUntilReady = value.GetBoolean(); break;
            case "whenEnded": args.WhenEnded = value.GetString() == "keep" ? WhenEnded.Keep : WhenEnded.Recreate; break;
            default: throw new InvalidOperationException($"no property '{name}'");
        }
    }

    private static InputList<string> Strings(JsonElement value) => value.EnumerateArray().Select(item => item.GetString()!).ToArray();

    public static InputMap<string> Entries(JsonElement value)
    {
        var entries = new InputMap<string>();
        foreach (var entry in value.EnumerateObject())
            entries.Add(entry.Name, Value(entry.Value.GetString()!));
        return entries;
    }

    public static Input<string> Value(string text) =>
        text.StartsWith("config:", StringComparison.Ordinal) ? new Pulumi.Config().RequireSecret(text["config:".Length..]) : text;
}
