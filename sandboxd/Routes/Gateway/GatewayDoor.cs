using Sandboxd.Fleet;
using Sandboxd.State;

namespace Sandboxd.Routes.Gateway;

/// <summary>Lets a gateway call in: the token is checked first, then that the sandbox runs and the gateway knows it.</summary>
internal sealed class GatewayDoor(SandboxFleet fleet, GatewayTokens tokens)
{
    /// <summary>The sandbox, which counts as used until the visit is over; a refusal when the call may not go on.</summary>
    public GatewayVisit Enter(HttpContext context, bool isStream = false)
    {
        var id = GatewayAddress.SandboxOf((string)context.Request.RouteValues["job"]!);
        if (!BearerToken.TryRead(context.Request, out var token) || !tokens.IsValid(token, id))
            throw GatewayRefusals.Unauthorized(id);
        if (fleet.Find(id) is not { } sandbox)
            throw GatewayRefusals.NotFound(id, isStream);
        var record = sandbox.Record;
        if (record.Status.IsTerminal())
            throw GatewayRefusals.Terminated(record);
        if (record.Status == SandboxStatus.PAUSED)
            throw GatewayRefusals.Paused(id);
        return sandbox is { Running: { } running, IsKnownToGateway: true }
            ? new GatewayVisit(sandbox, running, sandbox.BeginActivity())
            : throw GatewayRefusals.NotFound(id, isStream);
    }
}
