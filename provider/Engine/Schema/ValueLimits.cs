namespace Sandboxes.Engine.Schema;

/// <summary>
/// What the package says of a property beyond Pulumi's own keys. It stands in the property's <c>language</c> block under the
/// package's name: Pulumi keeps blocks of languages that it does not know and gives them no meaning.
/// </summary>
public sealed record ValueLimits
{
    /// <summary>Smallest number; null when there is none.</summary>
    public double? Minimum { get; init; }

    /// <summary>Largest number; null when there is none.</summary>
    public double? Maximum { get; init; }

    /// <summary>Unit of the number, in the plural: <c>minutes</c>; null when it counts nothing.</summary>
    public string? Unit { get; init; }

    /// <summary>What a message calls the number, such as <c>port</c>; null for nothing.</summary>
    public string? Noun { get; init; }

    /// <summary>Numbers accepted outside the range.</summary>
    public IReadOnlyList<AlsoAccepted> Also { get; init; } = [];

    /// <summary>Numbers refused inside the range; null when there are none.</summary>
    public IReadOnlyList<double>? Reserved { get; init; }

    /// <summary>Who uses the <see cref="Reserved"/> numbers.</summary>
    public string? ReservedBy { get; init; }

    /// <summary>Least number of characters of a string; 0 when there is none.</summary>
    public int MinLength { get; init; }

    /// <summary>Largest number of characters of a string; null when there is none.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Least number of items of a list or entries of a map; 0 when there is none.</summary>
    public int MinItems { get; init; }

    /// <summary>Largest number of items of a list or entries of a map; null when there is none.</summary>
    public int? MaxItems { get; init; }
}
