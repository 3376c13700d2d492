using Sandboxd.Fleet;

namespace Sandboxd.Routes.Control;

internal static class FleetLookup
{
    /// <summary>The sandbox that the path names, or 404.</summary>
    public static Sandbox Require(this SandboxFleet fleet, HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        return fleet.Find(id) ?? throw Refusals.SandboxNotFound(id);
    }
}
