namespace Sandboxes.Clouds;

/// <summary>Where a background job stands.</summary>
public enum JobStatus
{
    /// <summary>Its process lives.</summary>
    Running,

    /// <summary>It ended with exit code 0.</summary>
    Succeeded,

    /// <summary>It ended with another exit code.</summary>
    Failed,

    /// <summary>Its process is gone and left no exit code.</summary>
    Lost,
}
