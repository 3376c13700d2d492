using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Display;

/// <summary>Without <c>--diff</c>: a line for each step, and while one runs for what its provider says it is doing.</summary>
internal sealed class ListView(TextWriter output, bool preview, bool refreshCounts, TimeProvider clock) : IStepView
{
    private readonly Dictionary<string, (Step Step, long Since)> _running = new(StringComparer.Ordinal);

    public void Started(Step step)
    {
        if (preview || !IsShown(step))
            return;
        _running[step.Urn] = (step, clock.GetTimestamp());
        if (step.Op != StepOp.Replace)
            Write(step.Op, step.Urn, StepText.Doing(step.Op), "");
    }

    public void Ended(Step step)
    {
        var op = StepText.Shown(step, refreshCounts);
        if (!IsShown(step) || op == StepOp.Same)
            return;
        var changed = step.Op is StepOp.Create or StepOp.Delete ? [] : StepText.ChangedKeys(step);
        var suffix = changed.Count == 0 ? "" : $" [diff: ~{string.Join(",", changed)}]";
        Write(op, step.Urn, preview ? StepText.Planned(op) : StepText.Done(op), $"{Elapsed(step.Urn)}{suffix}");
        _running.Remove(step.Urn);
    }

    public void Failed(Step step, string message)
    {
        Write(step.Op, step.Urn, $"**{StepText.Doing(step.Op)} failed**", $"{Elapsed(step.Urn)} error: {message.Split('\n')[0]}");
        _running.Remove(step.Urn);
    }

    public void Outputs(PropertyMap? old, PropertyMap outputs)
    {
        if (outputs.Count == 0)
            return;
        output.WriteLine("Outputs:");
        foreach (var line in PropertyLines.All(outputs, 4, ' '))
            output.WriteLine(line);
    }

    public void Status(string urn, string message)
    {
        if (_running.TryGetValue(urn, out var running))
            Write(running.Step.Op, urn, StepText.Doing(running.Step.Op), $"{Elapsed(urn)} {message}");
    }

    public void Said(Severity severity, string urn, string message)
    {
        // A failed step shows its error itself.
        if (severity is Severity.Warning or Severity.Info)
            Status(urn, Diagnostics.Text(severity, message).Split('\n')[0]);
    }

    public void Finished(Tally tally, Diagnostics diagnostics, TimeSpan duration) =>
        Ending.Write(output, tally, diagnostics, preview ? null : duration, preview);

    private static bool IsShown(Step step) => step.Op is not (StepOp.Same or StepOp.Forget) && !Urn.IsDefaultProvider(step.Urn);

    private void Write(StepOp op, string urn, string what, string more) =>
        output.WriteLine($" {StepText.Sign(op)} {Urn.Type(urn)} {Urn.Name(urn)} {what}{more}");

    private string Elapsed(string urn) =>
        _running.TryGetValue(urn, out var running) ? $" ({clock.GetElapsedTime(running.Since).TotalSeconds:0.0}s)" : "";
}
