using Sandboxes.Clouds;

namespace Sandboxes.Resources.ExposedPort;

/// <summary>Finds what was exposed by a request whose answer was lost.</summary>
internal static class LostExposure
{
    /// <summary>
    /// The one exposure that can only be ours: of the port, under the name, and unknown to this run before. Null when there is none, or
    /// several, which nothing tells apart.
    /// </summary>
    public static PortExposure? Among(IReadOnlyList<PortExposure> ports, PortSpec wanted, Func<PortExposure, bool> seen)
    {
        var found = ports.Where(port => port.Port == wanted.Port && (port.Name ?? "") == (wanted.Name ?? "") && !seen(port)).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
