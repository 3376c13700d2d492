namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Answer of the gateway's <c>read-file</c>, snake_case. Virtual machines leave out the last three (prime-api 7.2).</summary>
internal sealed record FileTextWire
{
    public required string Content { get; init; }

    public long? Size { get; init; }

    public long? TotalSize { get; init; }

    public long? Offset { get; init; }

    public bool? Truncated { get; init; }
}
