namespace Sandboxes.Clouds.Prime;

/// <summary>A setting and where it was found. Not a record, so that nothing prints a key.</summary>
/// <param name="value">The value; null when it is set nowhere.</param>
/// <param name="source">Where, as words after "from".</param>
/// <param name="configured">Whether that is the provider's configuration.</param>
internal sealed class Setting(string? value, string source, bool configured = false)
{
    /// <summary>The value; null when it is set nowhere.</summary>
    public string? Value { get; } = value;

    /// <summary>Where, as words after "from".</summary>
    public string Source { get; } = source;

    /// <summary>True for one of the provider's configuration, which the engine keeps in the state.</summary>
    public bool IsConfigured { get; } = configured;
}
