namespace Sandboxes.Engine.Schema;

/// <summary>One entry of a detailed diff.</summary>
/// <param name="Kind">How the value differs.</param>
/// <param name="InputDiff">True when old inputs were compared with new ones; false when, for want of old inputs, the old outputs were.</param>
public sealed record PropertyDiff(DiffKind Kind, bool InputDiff)
{
    private static readonly PropertyDiff[] OfInputs = Every(inputDiff: true);
    private static readonly PropertyDiff[] OfOutputs = Every(inputDiff: false);

    internal static PropertyDiff Of(DiffKind kind, bool inputDiff) => (inputDiff ? OfInputs : OfOutputs)[(int)kind];

    private static PropertyDiff[] Every(bool inputDiff)
    {
        var every = new PropertyDiff[(int)DiffKind.UpdateReplace + 1];
        for (var kind = DiffKind.Add; kind <= DiffKind.UpdateReplace; kind++)
            every[(int)kind] = new PropertyDiff(kind, inputDiff);
        return every;
    }
}
