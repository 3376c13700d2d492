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
        var command = new Command("set", "Set a value; with --secret encrypted");
        var key = new Argument<string>("key");
        var value = new Argument<string>("value");
        var secret = new Option<bool>("--secret");
        var plaintext = new Option<bool>("--plaintext");
        command.Arguments.Add(key);
        command.Arguments.Add(value);
        command.Options.Add(secret);
        command.Options.Add(plaintext);
        command.SetAction(parsed =>
        {
            var here = common.Apply(parsed, context);
            var session = StackSession.Open(here, parsed.GetValue(common.Stack));
            var text = parsed.GetRequiredValue(value);
            var hidden = parsed.GetValue(secret);
            StackConfigFile.Of(session.Project, session.Stack).Set(
                StackConfig.FullKey(session.Project, parsed.GetRequiredValue(key)), hidden ? session.Crypter.Encrypt(text) : text, hidden ? session.Crypter.Salt : null);
        });
        return command;
    }

    private static Command Get(CommandContext context, CommonOptions common)
    {
        var command = new Command("get", "Show a value in clear");
        var key = new Argument<string>("key");
        command.Arguments.Add(key);
        command.SetAction(parsed =>
        {
            var here = common.Apply(parsed, context);
            var session = StackSession.Open(here, parsed.GetValue(common.Stack));
            var full = StackConfig.FullKey(session.Project, parsed.GetRequiredValue(key));
            here.Output.WriteLine(session.Config.Values.TryGetValue(full, out var found) ? found.Text : throw new StateException($"the stack has no configuration value {full}"));
        });
        return command;
    }

    private static Command Remove(CommandContext context, CommonOptions common)
    {
        var command = new Command("rm", "Remove a value");
        var key = new Argument<string>("key");
        command.Arguments.Add(key);
        command.SetAction(parsed =>
        {
            var here = common.Apply(parsed, context);
            var session = StackSession.Open(here, parsed.GetValue(common.Stack));
            StackConfigFile.Of(session.Project, session.Stack).Remove(StackConfig.FullKey(session.Project, parsed.GetRequiredValue(key)));
        });
        return command;
    }
}
