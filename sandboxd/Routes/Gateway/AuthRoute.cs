using Sandboxd.Fleet;
using Sandboxd.Routes.Control;

namespace Sandboxd.Routes.Gateway;

/// <summary><c>POST /sandbox/{id}/auth</c>: where the gateway is, and a token for it.</summary>
internal sealed class AuthRoute(SandboxFleet fleet, GatewayTokens tokens)
{
    public Task HandleAsync(HttpContext context)
    {
        var sandbox = fleet.Require(context);
        var (token, expires) = tokens.Issue(sandbox.Id);
        return Reply.ObjectAsync(context, 200, writer =>
        {
            writer.WriteString("token", token);
            writer.WriteString("gateway_url", $"http://{context.Request.Host}{GatewayAddress.Root}");
            writer.WriteString("user_ns", GatewayAddress.UserNamespace);
            writer.WriteString("job_id", GatewayAddress.JobOf(sandbox.Id));
            writer.WriteTime("expires_at", expires);
        });
    }
}
