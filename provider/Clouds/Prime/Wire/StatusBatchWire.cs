namespace Sandboxes.Clouds.Prime.Wire;

/// <summary>Answer of <c>POST /sandbox/status:batchGet</c>, snake_case.</summary>
internal sealed record StatusBatchWire
{
    public required IReadOnlyList<Row?> Statuses { get; init; }

    public IReadOnlyList<Failure?>? Errors { get; init; }

    /// <summary>One sandbox's status.</summary>
    internal sealed record Row
    {
        public required string SandboxId { get; init; }

        public required string Status { get; init; }

        public string? ErrorType { get; init; }

        public string? ErrorMessage { get; init; }

        public string? PendingImageBuildId { get; init; }
    }

    /// <summary>One sandbox that could not be answered for: NOT_FOUND, FORBIDDEN or MANAGED.</summary>
    internal sealed record Failure
    {
        public required string SandboxId { get; init; }

        public required string Code { get; init; }

        public string? Message { get; init; }
    }
}
