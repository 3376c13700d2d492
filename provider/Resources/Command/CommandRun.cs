using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Command;

/// <summary>Runs one line of a command resource. Whatever keeps it from ending with code 0 is an error that says what came of it.</summary>
internal sealed class CommandRun(ISandboxCloud cloud, TimeProvider time)
{
    /// <param name="call">The call.</param>
    /// <param name="step">Which line, and what its failure means.</param>
    /// <param name="inputs">Inputs, or a state that has them.</param>
    /// <param name="stopWaiting">Ends the waiting; the command itself cannot be called back.</param>
    public async Task<CommandResult> RunAsync(ResourceCall call, CommandStep step, PropertyMap inputs, CancellationToken stopWaiting)
    {
        var sandboxId = inputs.Text(CommandProperties.SandboxId) ?? "";
        var spec = CommandSpecs.Of(inputs, inputs.Text(step.Line) ?? "", call.Timeout);
        var secrets = new SecretTexts(inputs);
        var began = time.GetTimestamp();
        await call.Log.StatusAsync($"running {step.Line} in sandbox {sandboxId}");
        try
        {
            var result = await cloud.RunAsync(Resources.Sandbox.SandboxId.Checked(sandboxId), spec, stopWaiting);
            return result.ExitCode == 0 ? result : throw Failed(call, step, sandboxId, result, time.GetElapsedTime(began), secrets);
        }
        catch (CloudException failure)
        {
            throw CloudErrors.Failed(failure, step.Consequence, secrets);
        }
        catch (OperationCanceledException) when (stopWaiting.IsCancellationRequested)
        {
            throw CloudErrors.Stopped($"The {step.Line} line may still run in sandbox {sandboxId}, until its time limit of {Words.Of(spec.Timeout)}. {step.Consequence}");
        }
    }

    private static ProviderException Failed(ResourceCall call, CommandStep step, string sandboxId, CommandResult result, TimeSpan took, SecretTexts secrets) => new(
        StatusCode.FailedPrecondition,
        $"the {step.Line} line of command {call.Name} failed in sandbox {sandboxId} with exit code {result.ExitCode}, after {Words.Of(took)}. {step.Consequence}"
        + OutputTail.Block(result.Stdout, result.Stderr, secrets));
}
