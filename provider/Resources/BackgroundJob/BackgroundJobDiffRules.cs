using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.BackgroundJob.BackgroundJobProperties;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>
/// What the schema cannot say of a job's differences: an imported job has no <c>command</c> in its inputs, for nothing tells it, so that
/// the program's command counts as the one it runs, and what else the program says of it replaces nothing the first time.
/// </summary>
internal static class BackgroundJobDiffRules
{
    private static readonly string[] _untold = [CommandLine, CommandProperties.WorkingDir, CommandProperties.EnvironmentVars, CommandProperties.User, CommandProperties.Triggers];

    public static readonly DiffRules All = new()
    {
        Same = new Dictionary<string, Func<PropertyValue, PropertyValue, bool>>(StringComparer.Ordinal)
        {
            [CommandLine] = static (old, _) => old is PropertyValue.Null,
        },
        Replaces = _untold.ToDictionary(
            name => name,
            _ => new Func<PropertyMap, PropertyMap, PropertyMap, bool>(static (_, old, _) => old.Text(CommandLine) is not null),
            StringComparer.Ordinal),
        DeleteBeforeReplace = InTheWay,
        Stables = [CommandProperties.SandboxId, CommandLine, JobId],
    };

    /// <summary>Two of one job in one sandbox would write the same files and listen on the same port. One that is left running is meant to stay.</summary>
    private static bool InTheWay(PropertyMap old, PropertyMap news) =>
        old.Text(CommandProperties.SandboxId) is { } sandbox && sandbox == news.Text(CommandProperties.SandboxId) && old.Flag(StopOnDelete) != false;
}
