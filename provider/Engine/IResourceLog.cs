namespace Sandboxes.Engine;

/// <summary>Says something to the user about one resource, through the engine. Never throws: the engine may be gone.</summary>
public interface IResourceLog
{
    /// <summary>A short line in the resource's status column; it goes away again.</summary>
    Task StatusAsync(string message);

    /// <summary>A line that stays, under Diagnostics.</summary>
    Task InfoAsync(string message);

    /// <summary>A warning that stays, under Diagnostics.</summary>
    Task WarningAsync(string message);
}
