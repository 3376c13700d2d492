using System.Text.Json;
using Sandboxd.Fleet;
using Sandboxd.Ports;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary><c>/sandbox/{id}/expose</c>: makes a container's ports reachable from outside it (prime-api 9.1).</summary>
internal sealed class ExposeRoutes(SandboxFleet fleet, ExposedPorts ports)
{
    public async Task ExposeAsync(HttpContext context)
    {
        var sandbox = fleet.Require(context);
        using var request = await RequestBody.ReadObjectAsync(context);
        var (port, name, protocol) = ExposeRequest.Read(request.RootElement);
        if (sandbox.Record.Vm)
            throw Refusals.ExposeNeedsContainer(sandbox.Record);
        if (sandbox.Plan.RefusesExposure is { } reason)
            throw Refusals.Detail(400, reason);
        var exposure = ports.Open(sandbox, port, name, protocol, record => Judge(record, port));
        await Reply.ObjectAsync(context, 200, writer => Write(writer, sandbox.Id, exposure, listed: false));
    }

    public Task ListAsync(HttpContext context) => AnswerAsync(context, [fleet.Require(context)]);

    public Task ListAllAsync(HttpContext context) => AnswerAsync(context, fleet.All);

    public Task UnexposeAsync(HttpContext context)
    {
        var sandbox = fleet.Require(context);
        var id = (string)context.Request.RouteValues["exposure"]!;
        return ports.Close(sandbox, id)
            ? Reply.MessageAsync(context, $"Exposure {id} deleted")
            : throw Refusals.ExposureNotFound(sandbox.Id, id);
    }

    private static void Judge(SandboxRecord record, int port)
    {
        if (record.Status != SandboxStatus.RUNNING)
            throw Refusals.NotRunning(record);
        if (record.Exposures.FirstOrDefault(exposure => exposure.Port == port) is { } earlier)
            throw Refusals.AlreadyExposed(record, earlier);
    }

    private static Task AnswerAsync(HttpContext context, IEnumerable<Sandbox> sandboxes) => Reply.ObjectAsync(context, 200, writer =>
    {
        writer.WriteStartArray("exposures");
        foreach (var (id, exposure) in sandboxes.SelectMany(sandbox => sandbox.Record.Exposures.Select(exposure => (sandbox.Id, exposure))).OrderBy(pair => pair.exposure.CreatedAt))
        {
            writer.WriteStartObject();
            Write(writer, id, exposure, listed: true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary>Lists say when a port was exposed and not what it speaks; the answer to the exposure is the other way round.</summary>
    private static void Write(Utf8JsonWriter writer, string sandboxId, Exposure exposure, bool listed)
    {
        var isTcp = exposure.Protocol == PortProtocol.TCP;
        writer.WriteString("exposure_id", exposure.Id);
        writer.WriteString("sandbox_id", sandboxId);
        writer.WriteNumber("port", exposure.Port);
        writer.WriteString("name", exposure.Name);
        writer.WriteString("protocol", listed ? null : exposure.Protocol.ToString());
        writer.WriteString("url", exposure.Url ?? "");
        // A string on the service; nothing here speaks TLS.
        writer.WriteString("tls_socket", "");
        writer.WriteNumberOrNull("external_port", isTcp ? exposure.ExternalPort : null);
        writer.WriteString("external_endpoint", isTcp ? exposure.Endpoint : null);
        writer.WriteTime("created_at", listed ? exposure.CreatedAt : null);
    }
}
