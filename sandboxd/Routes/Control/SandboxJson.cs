using System.Text.Json;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>A sandbox as create, read and list answer it (prime-api 4.1): camelCase, with a capital GB.</summary>
internal static class SandboxJson
{
    private const string Masked = "***";

    public static void Write(Utf8JsonWriter writer, SandboxRecord record)
    {
        writer.WriteString("id", record.Id);
        writer.WriteString("name", record.Name);
        writer.WriteString("dockerImage", record.DockerImage);
        WriteStartCommand(writer, record.StartCommand);
        WriteSize(writer, record);
        WriteNetwork(writer, record);
        WriteLifetime(writer, record);
        WriteSettings(writer, record);
        WriteTimes(writer, record);
        WriteEnd(writer, record);
        WritePlacement(writer, record);
    }

    private static void WriteStartCommand(Utf8JsonWriter writer, StartCommand? command)
    {
        if (command is not { Executable: { } executable })
        {
            writer.WriteString("startCommand", command?.Line);
            return;
        }

        writer.WriteStartObject("startCommand");
        writer.WriteString("executable", executable);
        writer.WriteStrings("args", command.Arguments ?? []);
        writer.WriteEndObject();
    }

    private static void WriteSize(Utf8JsonWriter writer, SandboxRecord record)
    {
        writer.WriteNumber("cpuCores", record.CpuCores);
        writer.WriteNumber("memoryGB", record.MemoryGb);
        writer.WriteNumber("diskSizeGB", record.DiskSizeGb);
        writer.WriteString("diskMountPath", SandboxRecord.DiskMountPath);
        writer.WriteNumber("gpuCount", record.GpuCount);
        writer.WriteString("gpuType", record.GpuType);
        writer.WriteBoolean("vm", record.Vm);
    }

    private static void WriteNetwork(Utf8JsonWriter writer, SandboxRecord record)
    {
        writer.WriteBoolean("networkAccess", record.NetworkAccess);
        writer.WriteStrings("networkAllowlist", record.Egress.Allowlist);
        writer.WriteStrings("networkDenylist", record.Egress.Denylist);
    }

    private static void WriteLifetime(Utf8JsonWriter writer, SandboxRecord record)
    {
        writer.WriteString("status", record.Status.ToString());
        writer.WriteNumber("timeoutMinutes", record.TimeoutMinutes);
        writer.WriteNumberOrNull("idleTimeoutMinutes", record.IdleTimeoutMinutes);
        writer.WriteString("terminationReason", record.TerminationReason);
    }

    private static void WriteSettings(Utf8JsonWriter writer, SandboxRecord record)
    {
        writer.WriteMap("environmentVars", record.EnvironmentVars);
        writer.WriteMap("secrets", record.SealedSecrets?.Keys.Select(name => KeyValuePair.Create(name, Masked)));
        if (record.AdvancedConfigs is { } configs)
        {
            writer.WritePropertyName("advancedConfigs");
            configs.WriteTo(writer);
        }
        else
        {
            writer.WriteNull("advancedConfigs");
        }

        writer.WriteStrings("labels", record.Labels);
    }

    private static void WriteTimes(Utf8JsonWriter writer, SandboxRecord record)
    {
        writer.WriteTime("createdAt", record.CreatedAt);
        writer.WriteTime("updatedAt", record.UpdatedAt);
        writer.WriteTime("startedAt", record.StartedAt);
        writer.WriteTime("terminatedAt", record.TerminatedAt);
    }

    private static void WriteEnd(Utf8JsonWriter writer, SandboxRecord record)
    {
        writer.WriteNumberOrNull("exitCode", record.ExitCode);
        writer.WriteString("errorType", record.ErrorType);
        writer.WriteString("errorMessage", record.ErrorMessage);
    }

    private static void WritePlacement(Utf8JsonWriter writer, SandboxRecord record)
    {
        writer.WriteString("userId", record.UserId);
        writer.WriteString("teamId", record.TeamId);
        writer.WriteString("kubernetesJobId", record.Vm ? null : Gateway.GatewayAddress.JobOf(record.Id));
        writer.WriteString("region", record.Region);
        writer.WriteString("registryCredentialsId", record.RegistryCredentialsId);
        writer.WriteString("pendingImageBuildId", record.PendingImageBuildId);
    }
}
