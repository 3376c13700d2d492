using System.CommandLine;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Cli;

/// <summary><c>state delete, rename, unprotect</c>: edits of the state alone.</summary>
internal static class StateCommands
{
    public static Command Build(CommandContext context, CommonOptions common)
    {
        var state = new Command("state", "Edit the state");
        state.Subcommands.Add(Delete(context, common));
        state.Subcommands.Add(Rename(context, common));
        state.Subcommands.Add(Unprotect(context, common));
        foreach (var command in state.Subcommands)
            command.Options.Add(new Option<bool>("--yes", "-y"));
        return state;
    }

    private static Command Delete(CommandContext context, CommonOptions common)
    {
        var command = new Command("delete", "Forget a resource without deleting it");
        var urn = new Argument<string>("urn");
        var dependents = new Option<bool>("--target-dependents");
        command.Arguments.Add(urn);
        command.Options.Add(dependents);
        command.SetAction(parsed => Edit(common, parsed, context, "Resource deleted",
            checkpoint => StateEdits.Delete(checkpoint, parsed.GetRequiredValue(urn), parsed.GetValue(dependents))));
        return command;
    }

    private static Command Rename(CommandContext context, CommonOptions common)
    {
        var command = new Command("rename", "Give a resource another name");
        var urn = new Argument<string>("urn");
        var name = new Argument<string>("name");
        command.Arguments.Add(urn);
        command.Arguments.Add(name);
        command.SetAction(parsed => Edit(common, parsed, context, "Resource renamed",
            checkpoint => StateEdits.Rename(checkpoint, parsed.GetRequiredValue(urn), parsed.GetRequiredValue(name))));
        return command;
    }

    private static Command Unprotect(CommandContext context, CommonOptions common)
    {
        var command = new Command("unprotect", "Let a resource be deleted again");
        var urn = new Argument<string?>("urn") { Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all");
        command.Arguments.Add(urn);
        command.Options.Add(all);
        command.SetAction(parsed => Edit(common, parsed, context, "Unprotected",
            checkpoint => StateEdits.Unprotect(checkpoint, parsed.GetValue(all) ? null : parsed.GetValue(urn) ?? throw new StateException("name a URN, or pass --all"))));
        return command;
    }

    private static void Edit(CommonOptions common, ParseResult parsed, CommandContext context, string done, Func<Checkpoint, Checkpoint> edit)
    {
        var here = common.Apply(parsed, context);
        var session = StackSession.Open(here, parsed.GetValue(common.Stack));
        using var held = StackLock.Take(session.StateFilePath);
        var edited = edit(session.Load());
        session.Backup();
        session.Save(edited);
        here.Output.WriteLine(done);
    }
}
