using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using static Sandboxes.Resources.BackgroundJob.BackgroundJobProperties;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>Every rule of a job that the schema cannot say.</summary>
internal static class BackgroundJobRules
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs) =>
    [
        .. SandboxIdRule.Check(inputs),
        .. LineRule.Check(inputs, CommandLine, CommandProperties.User),
        .. AbsolutePathRule.Check(inputs, CommandProperties.WorkingDir),
        .. ShellEnvironmentRule.Check(inputs),
    ];
}
