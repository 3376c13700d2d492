using System.CommandLine;
using Sandboxes.Offline.Config;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Cli;

/// <summary><c>config set, get, rm</c>.</summary>
internal static class ConfigCommands
{
    public static Command Build(CommandContext context, CommonOptions common)
    {
        var config = new Command("config", "Read and set the stack's configuration");
        config.Subcommands.Add(Set(context, common));
        config.Subcommands.Add(Get(context, common));
        config.Subcommands.Add(Remove(context, common));
        return config;
    }

    private static Command Set(CommandContext context, CommonOptions common)
    {
        var value = new Argument<string>("value");
        var secret = new Option<bool>("--secret");
        var plaintext = new Option<bool>("--plaintext");
        var command = OfKey("set", "Set a value; with --secret encrypted", context, common, (parsed, _, session, key) =>
        {
            var text = parsed.GetRequiredValue(value);
            var hidden = parsed.GetValue(secret);
            FileOf(session).Set(key, hidden ? session.Crypter.Encrypt(text) : text, hidden ? session.Crypter.Salt : null);
        });
        command.Arguments.Add(value);
        command.Options.Add(secret);
        command.Options.Add(plaintext);
        return command;
    }

    private static Command Get(CommandContext context, CommonOptions common) =>
        OfKey("get", "Show a value in clear", context, common, (_, here, session, key) =>
            here.Output.WriteLine(session.Config.Values.TryGetValue(key, out var found) ? found.Text : throw new StateException($"the stack has no configuration value {key}")));

    private static Command Remove(CommandContext context, CommonOptions common) =>
        OfKey("rm", "Remove a value", context, common, (_, _, session, key) => FileOf(session).Remove(key));

    /// <summary>A command whose first argument is a key of the stack's configuration; the action gets it in full.</summary>
    private static Command OfKey(
        string name, string description, CommandContext context, CommonOptions common, Action<ParseResult, CommandContext, StackSession, string> action)
    {
        var command = new Command(name, description);
        var key = new Argument<string>("key");
        command.Arguments.Add(key);
        command.SetAction(parsed =>
        {
            var here = common.Apply(parsed, context);
            var session = StackSession.Open(here, parsed.GetValue(common.Stack));
            action(parsed, here, session, StackConfig.FullKey(session.Project, parsed.GetRequiredValue(key)));
        });
        return command;
    }

    private static StackConfigFile FileOf(StackSession session) => StackConfigFile.Of(session.Project, session.Stack);
}
