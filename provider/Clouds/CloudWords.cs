namespace Sandboxes.Clouds;

/// <summary>What error texts say of one cloud. Sentences end with a full stop.</summary>
internal sealed record CloudWords
{
    /// <summary>The cloud, as the start of a sentence: <c>Prime Intellect</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What to set when there is no credential.</summary>
    public required string MissingKey { get; init; }

    /// <summary>What to do when the credential is refused.</summary>
    public required string RefusedKey { get; init; }

    /// <summary>What to do when the cloud cannot be reached.</summary>
    public required string Unreachable { get; init; }
}
