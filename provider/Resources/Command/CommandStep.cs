namespace Sandboxes.Resources.Command;

/// <summary>One step of a command's life, in the words that a failure needs.</summary>
/// <param name="Line">Which line runs: <c>create</c>, <c>update</c>, <c>delete</c>.</param>
/// <param name="Consequence">What a failure means for the state, and what the next update does.</param>
internal sealed record CommandStep(string Line, string Consequence)
{
    public static readonly CommandStep Create = new(CommandLines.Create, "Nothing of it is in the state; the next `pulumi up` runs it again.");

    public static readonly CommandStep Delete = new(CommandLines.Delete, "The resource stays in the state; the next `pulumi destroy` or `pulumi up` runs it again.");

    /// <param name="line">The line that runs: <c>update</c>, or <c>create</c> in its place.</param>
    public static CommandStep Update(string line) => new(line, "The state stays as it was; the next `pulumi up` runs it again.");
}
