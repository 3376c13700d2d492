namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Answer of the gateway's <c>exec</c>, snake_case.</summary>
internal sealed record ExecWire
{
    public required string Stdout { get; init; }

    public required string Stderr { get; init; }

    public required int ExitCode { get; init; }
}
