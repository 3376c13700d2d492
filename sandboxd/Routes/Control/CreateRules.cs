using System.Runtime.InteropServices;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>The rules of a create request that span fields.</summary>
internal static class CreateRules
{
    public static void Check(SandboxRecord record, IReadOnlyDictionary<string, string>? secrets, JsonFields fields)
    {
        Gpu(record, fields);
        Kind(record, fields);
        Lifetime(record, fields);
        Team(record, fields);
        NotHere(fields);
        EnvironmentRules.Check(record.EnvironmentVars, secrets, fields);
    }

    private static void Gpu(SandboxRecord record, JsonFields fields)
    {
        if (record.GpuCount > 0 && record.GpuType is null)
            fields.Fail("gpu_type", "is required when gpu_count is greater than 0");
        if (record.GpuCount == 0 && record.GpuType is not null)
            fields.Fail("gpu_type", "is only accepted when gpu_count is greater than 0");
        if (record is { GpuCount: > 0, Vm: false })
            fields.Fail("gpu_count", "GPUs need a virtual machine; leave vm out or set it to true");
    }

    private static void Kind(SandboxRecord record, JsonFields fields)
    {
        if (record is { RegistryCredentialsId: not null, Vm: true })
            fields.Fail("registry_credentials_id", "is only for containers; set vm to false");
        if (fields.Boolean("guaranteed") == true && record.Vm)
            fields.Fail("guaranteed", "is only for containers; set vm to false");
    }

    private static void Lifetime(SandboxRecord record, JsonFields fields)
    {
        if (record.TimeoutMinutes == 0)
            fields.Fail("timeout_minutes", "must be negative for infinite or >= 1");
        if (record is { TimeoutMinutes: < 0, Vm: false })
            fields.Fail("timeout_minutes", "an unlimited lifetime needs a virtual machine");
        if (record.TimeoutMinutes > 0 && record.IdleTimeoutMinutes > record.TimeoutMinutes)
            fields.Fail("idle_timeout_minutes", "must not be longer than timeout_minutes");
    }

    private static void Team(SandboxRecord record, JsonFields fields)
    {
        if (record.TeamId is { Length: 0 })
            fields.Fail("team_id", "must not be empty; leave it out to act personally");
    }

    /// <summary>What the service has and this cloud has not.</summary>
    private static void NotHere(JsonFields fields)
    {
        if (fields.Has("checkpoint_id"))
            fields.Fail("checkpoint_id", "this cloud keeps no checkpoints; give docker_image");
        if (fields.Member("volumes") is { } volumes && (volumes.ValueKind != System.Text.Json.JsonValueKind.Array || volumes.GetArrayLength() > 0))
            fields.Fail("volumes", "this cloud has no volumes");
        var here = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "amd64";
        if (fields.Text("arch") is { } arch && arch != here)
            fields.Fail("arch", arch is "amd64" or "arm64" ? $"this machine runs {here} only" : "must be amd64 or arm64");
    }
}
