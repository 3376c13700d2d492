namespace Pulumi;

/// <summary>How long the provider may take for each operation. Absent ones are the provider's defaults.</summary>
public sealed class CustomTimeouts
{
    public TimeSpan? Create { get; set; }

    public TimeSpan? Update { get; set; }

    public TimeSpan? Delete { get; set; }
}
