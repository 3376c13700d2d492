using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Display;

/// <summary>Hears what happens in a deployment, counts it, keeps its messages and has them shown one at a time.</summary>
internal sealed class DeploymentLog(IStepView view, bool refreshCounts, TimeProvider clock) : IDeploymentEvents
{
    private readonly Lock _gate = new();
    private readonly long _began = clock.GetTimestamp();
    private readonly Diagnostics _diagnostics = new();

    public Tally Tally { get; } = new();

    public void StepStarted(Step step) => Say(() => view.Started(step));

    public void StepEnded(Step step) => Say(() =>
    {
        Tally.Add(step, refreshCounts);
        view.Ended(step);
    });

    public void StepFailed(Step step, string message) => Say(() => view.Failed(step, message));

    public void Skipped(string urn) => Say(() => Tally.Add(StepOp.Same));

    public void StackOutputs(PropertyMap? old, PropertyMap outputs) => Say(() => view.Outputs(old, outputs));

    public void Diagnostic(Severity severity, string urn, string message) => Say(() =>
    {
        if (severity == Severity.Error)
            Tally.Errors++;
        _diagnostics.Add(severity, urn, message);
        view.Said(severity, urn, message);
    });

    public void Status(string urn, string message) => Say(() => view.Status(urn, message));

    public void Finish() => Say(() => view.Finished(Tally, _diagnostics, clock.GetElapsedTime(_began)));

    private void Say(Action what)
    {
        lock (_gate)
            what();
    }
}
