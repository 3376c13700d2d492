using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Command;

/// <summary>What the schema cannot say of a command's differences.</summary>
internal static class CommandDiffRules
{
    public static readonly DiffRules All = new() { DeleteBeforeReplace = UndoneFirst, Stables = [CommandProperties.SandboxId] };

    /// <summary>In one sandbox the old <c>delete</c> line runs before the new <c>create</c>: after it, it would undo what that has just done.</summary>
    private static bool UndoneFirst(PropertyMap old, PropertyMap news) =>
        CommandState.Given(old, CommandLines.Delete)
        && old.Text(CommandProperties.SandboxId) is { } sandbox && sandbox == news.Text(CommandProperties.SandboxId);
}
