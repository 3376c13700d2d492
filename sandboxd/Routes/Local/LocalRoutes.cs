using System.Text.Json;
using Sandboxd.Faults;
using Sandboxd.Fleet;
using Sandboxd.Hosting;
using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Routes.Local;

/// <summary>What this cloud has and the service has not: its health, its insides, a reset and a clock that can be moved on.</summary>
internal sealed class LocalRoutes(SandboxFleet fleet, FleetWatch watch, FaultTable faults, RequestCounts requests, ISandboxRuntime runtime, ShiftedTime time)
{
    public Task HealthAsync(HttpContext context) => Reply.ObjectAsync(context, 200, writer =>
    {
        writer.WriteString("status", "ok");
        writer.WriteString("version", SandboxdServer.Version);
        writer.WriteString("runtime", runtime.Name);
    });

    public Task StateAsync(HttpContext context) => Reply.ObjectAsync(context, 200, writer =>
    {
        writer.WriteString("runtime", runtime.Name);
        writer.WriteString("description", runtime.Description);
        writer.WriteNumber("process_id", Environment.ProcessId);
        writer.WriteTime("time", time.GetUtcNow());
        writer.WriteNumber("faults", faults.All.Count);
        writer.WriteStartObject("requests");
        foreach (var (route, count) in requests.All)
            writer.WriteNumber(route, count);
        writer.WriteEndObject();
        writer.WriteStartArray("sandboxes");
        foreach (var sandbox in fleet.All.OrderBy(sandbox => sandbox.Record.CreatedAt))
            Write(writer, sandbox);
        writer.WriteEndArray();
    });

    public async Task ResetAsync(HttpContext context)
    {
        faults.Remove();
        requests.Clear();
        var all = fleet.All.ToList();
        await Task.WhenAll(all.Select(fleet.ForgetAsync));
        await Reply.MessageAsync(context, $"{all.Count} sandbox(es) removed");
    }

    public async Task AdvanceAsync(HttpContext context)
    {
        using var request = await RequestBody.ReadObjectAsync(context);
        var fields = new JsonFields(request.RootElement);
        var seconds = fields.Number("advance_seconds", 0, 366 * 86_400.0);
        if (seconds is null && fields.Errors.Count == 0)
            fields.Fail("advance_seconds", "is required");
        fields.ThrowIfWrong();
        time.Advance(TimeSpan.FromSeconds(seconds!.Value));
        await watch.SweepAsync();
        await Reply.ObjectAsync(context, 200, writer => writer.WriteTime("time", time.GetUtcNow()));
    }

    private static void Write(Utf8JsonWriter writer, Sandbox sandbox)
    {
        var record = sandbox.Record;
        writer.WriteStartObject();
        writer.WriteString("id", sandbox.Id);
        writer.WriteString("name", record.Name);
        writer.WriteString("status", record.Status.ToString());
        writer.WriteString("termination_reason", record.TerminationReason);
        writer.WriteBoolean("vm", record.Vm);
        writer.WriteStrings("labels", record.Labels);
        writer.WriteTime("started_at", record.StartedAt);
        writer.WriteNumberOrNull("process_id", sandbox.Running?.ProcessId);
        writer.WriteTime("last_activity", sandbox.LastActivity);
        writer.WriteBoolean("busy", sandbox.IsBusy);
        writer.WriteStartArray("exposures");
        foreach (var exposure in record.Exposures)
            Write(writer, exposure);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Exposure exposure)
    {
        writer.WriteStartObject();
        writer.WriteString("id", exposure.Id);
        writer.WriteNumber("port", exposure.Port);
        writer.WriteString("name", exposure.Name);
        writer.WriteString("protocol", exposure.Protocol.ToString());
        writer.WriteString("url", exposure.Url);
        writer.WriteString("endpoint", exposure.Endpoint);
        writer.WriteEndObject();
    }
}
