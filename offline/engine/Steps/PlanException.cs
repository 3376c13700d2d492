namespace Sandboxes.Offline.Steps;

/// <summary>A resource cannot be planned: its inputs are refused, or an option forbids what would happen. Stops the deployment.</summary>
internal sealed class PlanException(string urn, string message) : Exception(message)
{
    public string Urn { get; } = urn;
}
