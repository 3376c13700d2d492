using System.CommandLine;

namespace Sandboxes.Offline.Cli;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Stack { get; } = new("--stack", "-s") { Description = "The stack; without it the selected one", Recursive = true };

    public Option<string?> Directory { get; } = new("--cwd", "-C") { Description = "Run as if started in this folder", Recursive = true };

    public Option<bool> NonInteractive { get; } = new("--non-interactive") { Description = "Never ask", Recursive = true };

    public void AddTo(Command root)
    {
        root.Options.Add(Stack);
        root.Options.Add(Directory);
        root.Options.Add(NonInteractive);
        foreach (var ignored in new[] { "--color", "--logtostderr", "--verbose" })
            root.Options.Add(new Option<string?>(ignored) { Recursive = true, Hidden = true, Arity = ArgumentArity.ZeroOrOne });
    }

    /// <summary>The context as the command line changes it.</summary>
    public CommandContext Apply(ParseResult parsed, CommandContext context) => context with
    {
        Directory = Path.GetFullPath(parsed.GetValue(Directory) ?? ".", context.Directory),
        Confirm = parsed.GetValue(NonInteractive) ? null : context.Confirm,
    };
}
