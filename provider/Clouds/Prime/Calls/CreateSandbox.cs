using System.Text.Json;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Gateway;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>POST /sandbox</c>: retried under one idempotency key, which the body carries (prime-api 4).</summary>
internal sealed class CreateSandbox(PrimePlatform platform, GatewayTokens tokens)
{
    // There is no sandbox yet that could be gone, or have to settle.
    private static readonly Dictionary<int, string> NextSteps = new()
    {
        [404] = "Check that `sandboxes:baseUrl` is the cloud's API, and that there is what it names.",
        [409] = "Correct what it names, then run again.",
    };

    /// <summary>Creates, or finds what an earlier try under the same key created.</summary>
    public async Task<SandboxInfo> RunAsync(SandboxSpec spec, Func<RequestHold, Task>? held, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(ToWire(spec, platform.Settings.TeamId), SnakeJson.Default.CreateRequestWire);
        var request = CloudRequest.Json(HttpMethod.Post, "/sandbox", "/sandbox", $"create sandbox `{spec.Name}`", RequestEffect.Repeatable, json) with
        {
            Secrets = [.. (spec.Secrets ?? new Dictionary<string, string>()).Values],
            NextSteps = NextSteps,
            Held = held,
        };
        var created = Read(request, await platform.SendAsync(request, cancel));
        if (created.GatewayAuth is { ValueKind: JsonValueKind.Object } auth)
            tokens.Seed(created.Id, auth);
        return SandboxReading.ToInfo(created);
    }

    // Something was created: if anything of the answer can be read, it is the id.
    private SandboxWire Read(CloudRequest request, HttpAnswer answer)
    {
        try
        {
            return platform.Read(request, answer, CamelJson.Default.SandboxWire);
        }
        catch (CloudException error) when (ErrorBody.Member(answer, "id") is { } id)
        {
            throw new CloudException(error.Kind, $"{error.Message} The sandbox exists all the same; its id is {id}.", error)
            {
                HttpStatus = error.HttpStatus,
                RequestId = error.RequestId,
                OutcomeUnknown = true,
            };
        }
    }

    private static CreateRequestWire ToWire(SandboxSpec spec, string? teamId) => new()
    {
        Name = spec.Name,
        DockerImage = spec.Image,
        IdempotencyKey = spec.IdempotencyKey,
        StartCommand = PrimeStartCommand.Write(spec.StartCommand, spec.Vm),
        CpuCores = spec.CpuCores,
        MemoryGb = spec.MemoryGb,
        DiskSizeGb = spec.DiskSizeGb,
        GpuCount = spec.GpuCount,
        GpuType = spec.GpuType,
        Vm = spec.Vm,
        NetworkAccess = spec.NetworkAccess,
        NetworkAllowlist = spec.Egress?.Allowlist,
        NetworkDenylist = spec.Egress?.Denylist,
        TimeoutMinutes = spec.TimeoutMinutes,
        IdleTimeoutMinutes = spec.IdleTimeoutMinutes,
        EnvironmentVars = spec.EnvironmentVars,
        Secrets = spec.Secrets,
        Labels = spec.Labels ?? [],
        // The service takes an empty team for an unknown one (prime-api-newer 2, s2.1).
        TeamId = string.IsNullOrEmpty(spec.TeamId) ? teamId : spec.TeamId,
        Region = spec.Region,
        RegistryCredentialsId = spec.RegistryCredentialsId,
        Guaranteed = spec.Guaranteed is true ? true : null,
        AdvancedConfigs = spec.AdvancedConfigs,
    };
}
