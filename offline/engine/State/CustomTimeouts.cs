namespace Sandboxes.Offline.State;

/// <summary>A resource's own timeouts, in seconds; 0 where the provider's default holds.</summary>
internal sealed record CustomTimeouts(double Create = 0, double Update = 0, double Delete = 0, double Read = 0)
{
    public static readonly CustomTimeouts None = new();
}
