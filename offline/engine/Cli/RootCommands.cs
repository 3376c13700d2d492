using System.CommandLine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Cli;

/// <summary>The command line.</summary>
internal static class RootCommands
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandContext context)
    {
        var configuration = new InvocationConfiguration { Output = context.Output, Error = context.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await Build(context).Parse(args).InvokeAsync(configuration, CancellationToken.None);
        }
        catch (Exception failed) when (failed is StateException or RpcException or IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"error: {failed.Message}");
            return OperationCommand.Failure;
        }
    }

    private static RootCommand Build(CommandContext context)
    {
        var common = new CommonOptions();
        var root = new RootCommand("A small deployment engine for machines without the Pulumi CLI: the same commands, files and variables.");
        common.AddTo(root);
        root.Subcommands.Add(Deploy("up", "Bring the stack to what the program says", OperationKind.Update, context, common, "update"));
        root.Subcommands.Add(Deploy("preview", "Show what up would do", OperationKind.Update, context, common));
        root.Subcommands.Add(Deploy("refresh", "Read what is really there into the state", OperationKind.Refresh, context, common));
        root.Subcommands.Add(Deploy("destroy", "Delete everything of the stack", OperationKind.Destroy, context, common, "down"));
        root.Subcommands.Add(Import(context, common));
        root.Subcommands.Add(StackCommands.Build(context, common));
        root.Subcommands.Add(StateCommands.Build(context, common));
        root.Subcommands.Add(ConfigCommands.Build(context, common));
        return root;
    }

    private static Command Deploy(string name, string description, OperationKind kind, CommandContext context, CommonOptions common, params string[] aliases)
    {
        var command = new Command(name, description);
        foreach (var alias in aliases)
            command.Aliases.Add(alias);
        var options = new OperationOptions();
        options.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            var operation = options.Read(parsed, kind, parsed.GetValue(common.Stack), context.Environment);
            return OperationCommand.RunAsync(common.Apply(parsed, context), name == "preview" ? operation with { PreviewOnly = true } : operation);
        });
        return command;
    }

    private static Command Import(CommandContext context, CommonOptions common)
    {
        var command = new Command("import", "Take a resource that is there already into the state");
        var options = new OperationOptions();
        options.AddTo(command);
        var type = new Argument<string>("type") { Description = "Its type, such as sandboxes:index:Sandbox" };
        var name = new Argument<string>("name") { Description = "The name it has in the program" };
        var id = new Argument<string>("id") { Description = "The provider's id" };
        command.Arguments.Add(type);
        command.Arguments.Add(name);
        command.Arguments.Add(id);
        command.SetAction((parsed, _) =>
        {
            var operation = options.Read(parsed, OperationKind.Import, parsed.GetValue(common.Stack), context.Environment);
            return OperationCommand.RunAsync(common.Apply(parsed, context), operation with { Imported = (parsed.GetRequiredValue(type), parsed.GetRequiredValue(name), parsed.GetRequiredValue(id)) });
        });
        return command;
    }
}
