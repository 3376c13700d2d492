using System.Text.Json;
using System.Text.Json.Nodes;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>Reads a create request into a record (prime-api 4 and 13): every fault at once, each by its field.</summary>
internal static class CreateRequest
{
    private const double DefaultCores = 1;
    private const double DefaultMemoryGb = 1;
    private const double DefaultDiskGb = 10;
    private const int DefaultTimeoutMinutes = 60;

    /// <summary>The record of a sandbox that is asked for, still without id, times and sealed secrets.</summary>
    public static CreateAsk Read(JsonElement request)
    {
        var fields = new JsonFields(request);
        var record = new SandboxRecord
        {
            Id = "",
            Name = Required(fields, "name", 1, 100),
            DockerImage = fields.Has("checkpoint_id") ? "" : Required(fields, "docker_image", 1, 1024),
            StartCommand = StartCommandField.Read(fields),
            Vm = fields.Boolean("vm") ?? true,
            TeamId = fields.Text("team_id"),
            Region = fields.Text("region", 1, 100) ?? "local",
            Labels = fields.Strings("labels") ?? [],
            RegistryCredentialsId = fields.Text("registry_credentials_id", 1),
            IdempotencyKey = fields.Text("idempotency_key", 1, 128),
            EnvironmentVars = fields.Map("environment_vars"),
            AdvancedConfigs = Configs(fields),
        };
        record = WithSize(record, fields);
        record = WithLifetime(record, fields);
        record = NetworkFields.Read(record, fields);
        var secrets = fields.Map("secrets");
        CreateRules.Check(record, secrets, fields);
        fields.ThrowIfWrong();
        return new CreateAsk(record, secrets);
    }

    private static string Required(JsonFields fields, string name, int shortest, int longest)
    {
        if (!fields.Has(name))
            fields.Fail(name, "is required");
        return fields.Text(name, shortest, longest) ?? "";
    }

    private static JsonObject? Configs(JsonFields fields) =>
        fields.Member("advanced_configs", JsonValueKind.Object, "an object") is { } configs ? JsonObject.Create(configs.Clone()) : null;

    private static SandboxRecord WithSize(SandboxRecord record, JsonFields fields) => record with
    {
        CpuCores = fields.Number("cpu_cores", 0.1, 16) ?? DefaultCores,
        MemoryGb = fields.Number("memory_gb", 0.1, 64) ?? DefaultMemoryGb,
        DiskSizeGb = fields.Number("disk_size_gb", 0.1, 1000) ?? DefaultDiskGb,
        GpuCount = fields.Integer("gpu_count", 0, 8) ?? 0,
        GpuType = fields.Text("gpu_type", 1),
    };

    private static SandboxRecord WithLifetime(SandboxRecord record, JsonFields fields) => record with
    {
        TimeoutMinutes = fields.Integer("timeout_minutes", int.MinValue, 1440) ?? DefaultTimeoutMinutes,
        IdleTimeoutMinutes = fields.Integer("idle_timeout_minutes", 1, int.MaxValue),
    };
}
