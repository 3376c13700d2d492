using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Sandbox;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Functions;

/// <summary>
/// Runs a command on every deployment; its exit code is a result, and no error. In a preview nothing runs: no result may be unknown, so
/// it is then empty output and exit code 0.
/// </summary>
internal sealed class RunCommand(ProviderConfiguration configuration) : IFunction
{
    private const string Line = "command";

    public string Token => "sandboxes:index:runCommand";

    public async Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel)
    {
        var id = SandboxId.Checked(args.Text(CommandProperties.SandboxId) ?? "");
        Require(args);
        if (preview)
            return OutputState.With(PropertyMap.Empty, "", "", 0);
        var spec = CommandSpecs.Of(args, args.Text(Line) ?? "");
        try
        {
            var result = await configuration.Cloud.RunAsync(id, spec, cancel);
            return OutputState.With(PropertyMap.Empty, result.Stdout, result.Stderr, result.ExitCode);
        }
        catch (CloudException failure)
        {
            var next = failure.Kind == CloudErrorKind.Timeout
                ? $"The command had a time limit of {Words.Of(spec.Timeout)}: raise timeoutSeconds, at most to 900, or use a BackgroundJob for longer work."
                : "";
            throw CloudErrors.Failed(failure, next, new SecretTexts(args));
        }
    }

    private static void Require(PropertyMap args)
    {
        IReadOnlyList<CheckFailure> failures =
        [
            .. LineRule.Check(args, Line, CommandProperties.User),
            .. AbsolutePathRule.Check(args, CommandProperties.WorkingDir),
            .. ShellEnvironmentRule.Check(args),
        ];
        if (failures.Count > 0)
            throw new ProviderException(StatusCode.InvalidArgument, string.Join("\n", failures.Select(failure => $"{failure.Property}: {failure.Reason}")));
    }
}
