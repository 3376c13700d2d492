using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Service;

/// <summary>What a call about a resource is about.</summary>
/// <param name="Schema">The resource's schema.</param>
/// <param name="Urn">Its URN.</param>
/// <param name="Name">Its logical name; empty from engines that leave it in the URN.</param>
/// <param name="Timeout">Seconds; 0 leaves it to the resource.</param>
/// <param name="Inputs">The inputs whose secrets stay secret in what comes out.</param>
internal readonly record struct CallSubject(ResourceSchema Schema, string Urn, string Name, double Timeout, PropertyMap Inputs)
{
    // Beyond any use, and within what timers can hold.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    public ResourceCall Call(IResourceLog log) =>
        new(Urn, Name.Length > 0 ? Name : Service.Urn.NameOf(Urn), TimeoutOf(Timeout), log);

    /// <summary>The user's time limit; null when there is none.</summary>
    public static TimeSpan? TimeoutOf(double seconds) => seconds switch
    {
        > 0 and < double.PositiveInfinity => TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds)),
        _ => null,
    };
}
