using System.CommandLine;
using System.Text.Json.Nodes;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Config;
using Sandboxes.Offline.Display;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Cli;

/// <summary><c>stack init, select, ls, output, export, import</c>.</summary>
internal static class StackCommands
{
    public static Command Build(CommandContext context, CommonOptions common)
    {
        var stack = new Command("stack", "Make, choose and look into stacks");
        stack.Subcommands.Add(Init(context, common));
        stack.Subcommands.Add(Select(context, common));
        stack.Subcommands.Add(List(context, common));
        stack.Subcommands.Add(Output(context, common));
        stack.Subcommands.Add(Export(context, common));
        stack.Subcommands.Add(Import(context, common));
        return stack;
    }

    private static Command Init(CommandContext context, CommonOptions common)
    {
        var command = new Command("init", "Make a stack");
        var name = new Argument<string>("name");
        command.Arguments.Add(name);
        command.SetAction(parsed =>
        {
            var here = common.Apply(parsed, context);
            var project = ProjectFile.Find(here.Directory);
            StackSession.Create(here, project, parsed.GetRequiredValue(name));
            new Backend(here.Environment).Select(project.Name, parsed.GetRequiredValue(name));
            here.Output.WriteLine($"Created stack '{parsed.GetRequiredValue(name)}'");
        });
        return command;
    }

    private static Command Select(CommandContext context, CommonOptions common)
    {
        var command = new Command("select", "Choose the stack of the commands that name none");
        var name = new Argument<string>("name");
        var create = new Option<bool>("--create", "-c") { Description = "Make it where it is not there" };
        command.Arguments.Add(name);
        command.Options.Add(create);
        command.SetAction(parsed =>
        {
            var here = common.Apply(parsed, context);
            var project = ProjectFile.Find(here.Directory);
            var backend = new Backend(here.Environment);
            var stack = parsed.GetRequiredValue(name);
            if (!backend.File(project.Name, stack).Exists)
            {
                if (!parsed.GetValue(create))
                    throw new StateException($"no stack named '{stack}'; add --create to make it");
                StackSession.Create(here, project, stack);
            }

            backend.Select(project.Name, stack);
        });
        return command;
    }

    private static Command List(CommandContext context, CommonOptions common)
    {
        var command = new Command("ls", "List the project's stacks");
        command.SetAction(parsed =>
        {
            var here = common.Apply(parsed, context);
            var project = ProjectFile.Find(here.Directory);
            var backend = new Backend(here.Environment);
            foreach (var stack in backend.List(project.Name))
                here.Output.WriteLine(stack == backend.Selected(project.Name) ? stack + "*" : stack);
        });
        return command;
    }

    private static Command Output(CommandContext context, CommonOptions common)
    {
        var command = new Command("output", "Show the stack's outputs");
        var name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json", "-j");
        var show = new Option<bool>("--show-secrets");
        command.Arguments.Add(name);
        command.Options.Add(json);
        command.Options.Add(show);
        command.SetAction(parsed =>
        {
            var here = common.Apply(parsed, context);
            var stack = StackSession.Open(here, parsed.GetValue(common.Stack)).Load().Resources.FirstOrDefault(state => state.Type == Urn.StackType);
            new OutputText(here.Output, parsed.GetValue(json), parsed.GetValue(show)).Write(stack?.Outputs ?? PropertyMap.Empty, parsed.GetValue(name));
        });
        return command;
    }

    private static Command Export(CommandContext context, CommonOptions common)
    {
        var command = new Command("export", "Write the state as JSON");
        var file = new Option<string?>("--file") { Description = "Where to; without it standard output" };
        command.Options.Add(file);
        command.SetAction(parsed =>
        {
            var here = common.Apply(parsed, context);
            var text = StackSession.Open(here, parsed.GetValue(common.Stack)).Export().ToJsonString(StateJson.Indented);
            if (parsed.GetValue(file) is { } path)
                File.WriteAllText(Path.GetFullPath(path, here.Directory), text + "\n");
            else
                here.Output.WriteLine(text);
        });
        return command;
    }

    private static Command Import(CommandContext context, CommonOptions common)
    {
        var command = new Command("import", "Put an exported state in the place of the stack's");
        var file = new Option<string>("--file") { Required = true };
        command.Options.Add(file);
        command.SetAction(parsed =>
        {
            var here = common.Apply(parsed, context);
            var session = StackSession.Open(here, parsed.GetValue(common.Stack));
            using var held = StackLock.Take(session.StateFilePath);
            session.Import(JsonNode.Parse(File.ReadAllText(Path.GetFullPath(parsed.GetRequiredValue(file), here.Directory))) ?? throw new StateException("the file is empty"));
        });
        return command;
    }
}
