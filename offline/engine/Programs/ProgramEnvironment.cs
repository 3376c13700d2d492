using System.Text.Json;
using System.Text.Json.Nodes;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Programs;

/// <summary>The variables that a program finds (protocol reference 7.1).</summary>
internal static class ProgramEnvironment
{
    public static Dictionary<string, string> Of(ProgramRun run)
    {
        var deployment = run.Deployment;
        var config = new JsonObject(deployment.Config.Values.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value.Text))));
        var secrets = deployment.Config.Values.Where(entry => entry.Value.Secret).Select(entry => entry.Key);
        return new Dictionary<string, string>
        {
            ["PULUMI_MONITOR"] = run.MonitorAddress,
            ["PULUMI_ENGINE"] = run.EngineAddress,
            ["PULUMI_ORGANIZATION"] = "organization",
            ["PULUMI_PROJECT"] = deployment.Project.Name,
            ["PULUMI_STACK"] = deployment.Stack,
            ["PULUMI_ROOT_DIRECTORY"] = deployment.Project.Directory,
            ["PULUMI_PWD"] = deployment.Project.ProgramDirectory,
            ["PULUMI_DRY_RUN"] = deployment.Preview ? "true" : "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_ATTACH_DEBUGGER"] = "false",
            ["PULUMI_PARALLEL"] = deployment.Options.Parallel.ToString(),
            ["PULUMI_CONFIG"] = config.ToJsonString(StateJson.Compact),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(secrets, StateJson.Compact),
        };
    }
}
