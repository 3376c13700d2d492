using Sandboxes.Engine.Values;
using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Display;

/// <summary>Shows steps as they happen: as a diff, as a list, or at the end as JSON. Called by one thread at a time.</summary>
internal interface IStepView
{
    void Started(Step step);

    void Ended(Step step);

    void Failed(Step step, string message);

    void Outputs(PropertyMap? old, PropertyMap outputs);

    void Status(string urn, string message);

    /// <summary>A message that stays: shown at once too, as an engine that is killed never comes to its last words.</summary>
    void Said(Severity severity, string urn, string message);

    /// <summary>Everything is done; the last words.</summary>
    void Finished(Tally tally, Diagnostics diagnostics, TimeSpan duration);
}
