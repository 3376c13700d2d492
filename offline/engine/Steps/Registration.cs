using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>What came of a registered resource.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="State">Its state; null when there is none.</param>
/// <param name="Outcome">Whether its steps were done.</param>
internal sealed record Registration(string Urn, ResourceState? State, RegistrationOutcome Outcome);
