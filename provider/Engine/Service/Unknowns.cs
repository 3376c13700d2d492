using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Service;

/// <summary>Finds values that are not known yet.</summary>
internal static class Unknowns
{
    /// <summary>The first top-level property that is unknown, wholly or in part; null when all is known.</summary>
    public static string? FirstIn(PropertyMap bag)
    {
        foreach (var (name, value) in bag)
        {
            if (PlainValues.TryOf(value) is null)
                return name;
        }

        return null;
    }
}
