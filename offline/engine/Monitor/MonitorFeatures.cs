using Pulumirpc;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Monitor;

/// <summary>What the monitor can do, in both ways programs ask.</summary>
internal static class MonitorFeatures
{
    private static readonly (string Id, ResourceMonitorFeature Feature)[] Known =
    [
        ("secrets", ResourceMonitorFeature.Secrets),
        ("resourceReferences", ResourceMonitorFeature.ResourceReferences),
        ("outputValues", ResourceMonitorFeature.OutputValues),
        ("aliasSpecs", ResourceMonitorFeature.AliasSpecs),
        ("deletedWith", ResourceMonitorFeature.DeletedWith),
    ];

    public static bool Has(string id) => Array.Exists(Known, known => known.Id == id);

    public static DeploymentInfo Describe(Deployment deployment)
    {
        var info = new DeploymentInfo
        {
            Project = deployment.Project.Name,
            Stack = deployment.Stack,
            Organization = "organization",
            DryRun = deployment.Preview,
            Parallel = deployment.Options.Parallel,
        };
        foreach (var (key, value) in deployment.Config.Values)
        {
            info.Config[key] = value.Text;
            if (value.Secret)
                info.ConfigSecretKeys.Add(key);
        }

        info.SupportedFeatures.AddRange(Known.Select(known => known.Feature));
        return info;
    }
}
