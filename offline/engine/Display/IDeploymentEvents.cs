using Sandboxes.Engine.Values;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Display;

/// <summary>What happens in a deployment, for whoever shows it. Called from many threads.</summary>
internal interface IDeploymentEvents
{
    void StepStarted(Step step);

    void StepEnded(Step step);

    void StepFailed(Step step, string message);

    /// <summary>A resource that the command leaves alone and that counts as unchanged.</summary>
    void Skipped(string urn);

    /// <summary>The stack's outputs are known.</summary>
    void StackOutputs(PropertyMap? old, PropertyMap outputs);

    void Diagnostic(Severity severity, string urn, string message);

    /// <summary>A passing word on what a resource is doing.</summary>
    void Status(string urn, string message);
}
