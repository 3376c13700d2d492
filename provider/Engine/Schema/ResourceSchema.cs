namespace Sandboxes.Engine.Schema;

/// <summary>One resource type, or the provider itself. Immutable.</summary>
public sealed record ResourceSchema
{
    /// <summary>The type token; <c>pulumi:providers:NAME</c> for the provider.</summary>
    public required string Token { get; init; }

    /// <summary>What users read about it, in Markdown.</summary>
    public required string Description { get; init; }

    /// <summary>What a program sets.</summary>
    public required ObjectSchema Inputs { get; init; }

    /// <summary>What a program can read, the inputs among it.</summary>
    public required ObjectSchema Outputs { get; init; }

    /// <summary>What a list can be asked for; null when it cannot be listed.</summary>
    public ObjectSchema? ListInputs { get; init; }
}
