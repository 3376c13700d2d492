using Sandboxd.Routes.Control;
using Sandboxd.Routes.Gateway;
using Sandboxd.Routes.Gateway.Commands;
using Sandboxd.Routes.Local;

namespace Sandboxd.Routes;

/// <summary>Every path of the server: the table of contents.</summary>
internal sealed class RouteTable(
    CreateRoute create,
    ListRoute list,
    ReadRoutes read,
    DeleteRoutes delete,
    BatchStatusRoute batchStatus,
    BatchJobsRoute batchJobs,
    EgressPolicyRoutes egress,
    ExposeRoutes expose,
    AuthRoute auth,
    ExecRoute exec,
    UploadRoute upload,
    DownloadRoutes download,
    CommandStreamRoutes streams,
    CommandControlRoutes commands,
    FaultRoutes faults,
    LocalRoutes local,
    PageRoutes page)
{
    private const string Sandbox = "/api/v1/sandbox";
    private const string Gateway = GatewayAddress.Root + "/{ns}/{job}";
    private const string Commands = Gateway + "/command_session.CommandSession/";

    /// <summary>Whether a route is the service's, not one of this cloud's own.</summary>
    public static bool IsCloud(string route) => route.StartsWith(Sandbox, StringComparison.Ordinal) || route.StartsWith(Gateway, StringComparison.Ordinal);

    public void Map(IEndpointRouteBuilder routes)
    {
        MapControl(routes);
        MapGateway(routes);
        MapLocal(routes);
        routes.MapFallback(_ => throw Refusals.RouteNotFound());
    }

    private void MapControl(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Sandbox, create.HandleAsync);
        routes.MapGet(Sandbox, list.HandleAsync);
        routes.MapDelete(Sandbox, delete.DeleteManyAsync);
        routes.MapPost(Sandbox + "/status:batchGet", batchStatus.HandleAsync);
        routes.MapPost(Sandbox + "/background-jobs/status:batchGet", batchJobs.HandleAsync);
        routes.MapGet(Sandbox + "/{id}", read.GetAsync);
        routes.MapDelete(Sandbox + "/{id}", delete.DeleteAsync);
        routes.MapGet(Sandbox + "/{id}/logs", read.LogsAsync);
        routes.MapGet(Sandbox + "/{id}/error-context", read.ErrorContextAsync);
        routes.MapPost(Sandbox + "/{id}/auth", auth.HandleAsync);
        routes.MapGet(Sandbox + "/{id}/egress-policy", egress.GetAsync);
        routes.MapPut(Sandbox + "/{id}/egress-policy", egress.PutAsync);
        routes.MapPost(Sandbox + "/{id}/expose", expose.ExposeAsync);
        routes.MapGet(Sandbox + "/{id}/expose", expose.ListAsync);
        routes.MapDelete(Sandbox + "/{id}/expose/{exposure}", expose.UnexposeAsync);
        routes.MapGet(Sandbox + "/expose/all", expose.ListAllAsync);
    }

    private void MapGateway(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Gateway + "/exec", exec.HandleAsync);
        routes.MapPost(Gateway + "/upload", upload.HandleAsync);
        routes.MapGet(Gateway + "/download", download.DownloadAsync);
        routes.MapGet(Gateway + "/read-file", download.ReadFileAsync);
        routes.MapPost(Commands + "Start", streams.StartAsync);
        routes.MapPost(Commands + "Connect", streams.ConnectAsync);
        routes.MapPost(Commands + "SendInput", commands.SendInputAsync);
        routes.MapPost(Commands + "SendSignal", commands.SendSignalAsync);
        routes.MapPost(Commands + "List", commands.ListAsync);
    }

    private void MapLocal(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", page.GetAsync);
        routes.MapPost("/", page.PostAsync);
        routes.MapGet("/_sandboxd/health", local.HealthAsync);
        routes.MapGet("/_sandboxd/state", local.StateAsync);
        routes.MapPost("/_sandboxd/reset", local.ResetAsync);
        routes.MapPost("/_sandboxd/time", local.AdvanceAsync);
        routes.MapPost("/_sandboxd/page", page.LinkAsync);
        routes.MapGet("/_sandboxd/faults", faults.ListAsync);
        routes.MapPost("/_sandboxd/faults", faults.AddAsync);
        routes.MapDelete("/_sandboxd/faults", faults.ClearAsync);
        routes.MapDelete("/_sandboxd/faults/{fault}", faults.ClearAsync);
    }
}
