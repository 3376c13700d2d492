using Sandboxd.Faults;
using Sandboxd.Fleet;
using Sandboxd.Hosting;
using Sandboxd.Runtime;

namespace Sandboxd.Routes.Local;

/// <summary>What this cloud has and the service has not: its health, its insides, a reset and a clock that can be moved on.</summary>
internal sealed class LocalRoutes(SandboxFleet fleet, FleetWatch watch, FaultTable faults, ISandboxRuntime runtime, ShiftedTime time)
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
        writer.WriteStartArray("sandboxes");
        foreach (var sandbox in fleet.All.OrderBy(sandbox => sandbox.Record.CreatedAt))
        {
            writer.WriteStartObject();
            writer.WriteString("id", sandbox.Id);
            writer.WriteString("name", sandbox.Record.Name);
            writer.WriteString("status", sandbox.Record.Status.ToString());
            writer.WriteNumberOrNull("process_id", sandbox.Running?.ProcessId);
            writer.WriteTime("last_activity", sandbox.LastActivity);
            writer.WriteBoolean("busy", sandbox.IsBusy);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public async Task ResetAsync(HttpContext context)
    {
        faults.Remove();
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
}
