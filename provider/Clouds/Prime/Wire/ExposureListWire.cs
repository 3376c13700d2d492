namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Answer of the calls that list ports.</summary>
internal sealed record ExposureListWire
{
    public required IReadOnlyList<ExposureWire?> Exposures { get; init; }
}
