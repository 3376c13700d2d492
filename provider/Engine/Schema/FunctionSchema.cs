namespace Sandboxes.Engine.Schema;

/// <summary>One function. Immutable.</summary>
public sealed record FunctionSchema
{
    /// <summary>The function token.</summary>
    public required string Token { get; init; }

    /// <summary>What users read about it, in Markdown.</summary>
    public required string Description { get; init; }

    /// <summary>Its arguments.</summary>
    public required ObjectSchema Inputs { get; init; }

    /// <summary>Its results.</summary>
    public required ObjectSchema Outputs { get; init; }
}
