namespace Sandboxes.Clouds;

/// <summary>What error texts say of one cloud. Sentences end with a full stop.</summary>
internal sealed record CloudWords
{
    /// <summary>The cloud, within a sentence: <c>Prime Intellect</c>, <c>the local cloud</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What to set when there is no credential.</summary>
    public required string MissingKey { get; init; }

    /// <summary>What to do when the credential is refused.</summary>
    public required string RefusedKey { get; init; }

    /// <summary>What to do when the cloud cannot be reached.</summary>
    public required string Unreachable { get; init; }

    /// <summary>What a 404 may mean.</summary>
    public string NotFound { get; init; } = "It may be gone, or belong to another account, team or base URL. `pulumi refresh` brings the state up to date.";

    /// <summary>What a 410 may mean.</summary>
    public string Gone { get; init; } = "The cloud no longer offers this. If `vm: false` is set, remove it: the service may have given up containers.";
}
