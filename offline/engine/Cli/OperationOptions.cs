using System.CommandLine;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Cli;

/// <summary>The options of deploying commands, with the real CLI's names.</summary>
internal sealed class OperationOptions
{
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Go on without asking" };
    private readonly Option<bool> _diff = new("--diff") { Description = "Show properties" };
    private readonly Option<bool> _json = new("--json", "-j") { Description = "Write the preview as JSON" };
    private readonly Option<bool> _expect = new("--expect-no-changes") { Description = "Exit with 7 when there are changes" };
    private readonly Option<bool> _refresh = new("--refresh", "-r") { Description = "Read what is there first" };
    private readonly Option<bool> _skip = new("--skip-preview", "-f") { Description = "No preview first" };
    private readonly Option<bool> _previewOnly = new("--preview-only") { Description = "Nothing but the preview" };
    private readonly Option<bool> _program = new("--run-program") { Description = "Run the program for its provider configuration" };
    private readonly Option<bool> _continue = new("--continue-on-error") { Description = "Go on with what does not depend on a failure" };
    private readonly Option<bool> _clear = new("--clear-pending-creates") { Description = "Forget creations that were interrupted" };
    private readonly Option<int> _parallel = new("--parallel", "-p") { Description = "How many steps run at once" };
    private readonly Option<string[]> _target = new("--target", "-t") { Description = "Only this resource; repeatable" };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "All but this resource; repeatable" };
    private readonly Option<string[]> _replace = new("--replace") { Description = "Replace this resource; repeatable" };
    private readonly Option<string[]> _targetReplace = new("--target-replace") { Description = "--target and --replace in one" };
    private readonly Option<bool> _dependents = new("--target-dependents") { Description = "With what depends on the targets" };
    private readonly Option<string[]> _ignored = new("--suppress-outputs", "--message", "-m", "--suppress-progress", "--save-plan") { Hidden = true, Arity = ArgumentArity.ZeroOrOne };

    public void AddTo(Command command)
    {
        Option[] options = [_yes, _diff, _json, _expect, _refresh, _skip, _previewOnly, _program, _continue, _clear, _parallel, _target, _exclude, _replace, _targetReplace, _dependents, _ignored];
        foreach (var option in options)
            command.Options.Add(option);
    }

    public Operation Read(ParseResult parsed, OperationKind kind, string? stack, IReadOnlyDictionary<string, string> environment) => new(kind)
    {
        Stack = stack,
        Options = new DeploymentOptions
        {
            Parallel = Parallel(parsed, environment),
            ContinueOnError = parsed.GetValue(_continue),
            Targets = Targets(parsed),
        },
        Refresh = parsed.GetValue(_refresh),
        RunProgram = parsed.GetValue(_program),
        PreviewOnly = parsed.GetValue(_previewOnly),
        SkipPreview = parsed.GetValue(_skip),
        Yes = parsed.GetValue(_yes),
        Diff = parsed.GetValue(_diff),
        Json = parsed.GetValue(_json),
        ExpectNoChanges = parsed.GetValue(_expect),
        ClearPendingCreates = parsed.GetValue(_clear),
    };

    private int Parallel(ParseResult parsed, IReadOnlyDictionary<string, string> environment)
    {
        if (parsed.GetValue(_parallel) is > 0 and var wanted)
            return wanted;
        return int.TryParse(environment.GetValueOrDefault("PULUMI_PARALLEL"), out var usual) && usual > 0 ? usual : new DeploymentOptions().Parallel;
    }

    private Targets Targets(ParseResult parsed)
    {
        var both = parsed.GetValue(_targetReplace) ?? [];
        return new Targets
        {
            Included = Set([.. parsed.GetValue(_target) ?? [], .. both]),
            Excluded = Set(parsed.GetValue(_exclude) ?? []),
            Replaced = Set([.. parsed.GetValue(_replace) ?? [], .. both]),
            Dependents = parsed.GetValue(_dependents),
        };
    }

    private static HashSet<string> Set(string[] urns) => new(urns, StringComparer.Ordinal);
}
