using Sandboxes.Engine;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using static Sandboxes.Resources.Parts.CommandProperties;

namespace Sandboxes.Resources.Command;

/// <summary>Every rule of a command that the schema cannot say.</summary>
internal static class CommandRules
{
    public static IEnumerable<CheckFailure> Check(PropertyMap inputs) =>
    [
        .. SandboxIdRule.Check(inputs),
        .. LineRule.Check(inputs, CommandLines.Create, CommandLines.Update, CommandLines.Delete, User),
        .. AbsolutePathRule.Check(inputs, WorkingDir),
        .. ShellEnvironmentRule.Check(inputs),
    ];
}
