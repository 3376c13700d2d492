namespace Sandboxes.Engine.Service;

/// <summary>What the answer to a health check means for the provider.</summary>
internal enum HealthVerdict
{
    /// <summary>The engine lives.</summary>
    Alive,

    /// <summary>The engine does not offer the check: its connection is all we have, and we ask no more.</summary>
    NotOffered,

    /// <summary>Nobody listens at the engine's address.</summary>
    Gone,
}
