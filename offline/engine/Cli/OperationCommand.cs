using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Cli;

/// <summary>A deploying command: a preview, the user's yes, the update; and the exit code.</summary>
internal static class OperationCommand
{
    public const int Failure = 1;
    public const int UnexpectedChanges = 7;

    public static async Task<int> RunAsync(CommandContext context, Operation operation)
    {
        if (operation.Imported.Id is not { Length: > 0 } && operation.Kind == OperationKind.Import)
            throw new StateException("import needs TYPE NAME ID, as in: import sandboxes:index:Sandbox box sbx-1");
        var session = StackSession.Open(context, operation.Stack);
        using var held = operation.PreviewOnly ? null : StackLock.Take(session.StateFilePath);
        var program = context.FindProgram(session.Project, context.Environment);
        if (!operation.SkipPreview || operation.PreviewOnly)
        {
            var planned = await new DeploymentRun(context, session, operation, program, preview: true).RunAsync();
            if (planned.Failed)
                return Failure;
            if (operation.PreviewOnly)
                return Verdict(context, operation, planned);
        }

        if (!Agreed(context, operation))
            return Failure;
        session.Backup();
        return Verdict(context, operation, await new DeploymentRun(context, session, operation, program, preview: false).RunAsync());
    }

    private static bool Agreed(CommandContext context, Operation operation)
    {
        if (operation.Yes || operation.SkipPreview)
            return true;
        if (context.Confirm is null)
            throw new StateException("--yes must be given where nobody can be asked (--non-interactive, or no terminal)");
        return context.Confirm($"Do you want to go on with this {operation.Kind.ToString().ToLowerInvariant()}?");
    }

    private static int Verdict(CommandContext context, Operation operation, OperationResult result)
    {
        if (result.Failed)
            return Failure;
        if (!operation.ExpectNoChanges || !result.HasChanges)
            return 0;
        var command = operation is { PreviewOnly: true, Kind: OperationKind.Update } ? "preview" : operation.Kind.ToString().ToLowerInvariant();
        context.Error.WriteLine($"error: this {command} was to find no changes (--expect-no-changes), and there are some, as shown above");
        return UnexpectedChanges;
    }
}
