using Sandboxd.Fleet;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary><c>POST /sandbox/status:batchGet</c>: up to 100 statuses, in the order asked for.</summary>
internal sealed class BatchStatusRoute(SandboxFleet fleet)
{
    private const int MostIds = 100;

    public async Task HandleAsync(HttpContext context)
    {
        using var request = await RequestBody.ReadObjectAsync(context);
        var fields = new JsonFields(request.RootElement);
        var ids = fields.Strings("sandbox_ids") ?? [];
        if (ids.Count is 0 or > MostIds || ids.Distinct().Count() != ids.Count)
            fields.Fail("sandbox_ids", $"must have 1 to {MostIds} ids, each once");
        fields.ThrowIfWrong();
        var found = ids.Select(id => (Id: id, fleet.Find(id)?.Record)).ToList();
        await Reply.ObjectAsync(context, 200, writer =>
        {
            writer.WriteStartArray("statuses");
            foreach (var record in found.Select(pair => pair.Record).OfType<SandboxRecord>())
                WriteStatus(writer, record);
            writer.WriteEndArray();
            writer.WriteStartArray("errors");
            foreach (var (id, _) in found.Where(pair => pair.Record is null))
                WriteMissing(writer, id);
            writer.WriteEndArray();
        });
    }

    private static void WriteStatus(System.Text.Json.Utf8JsonWriter writer, SandboxRecord record)
    {
        writer.WriteStartObject();
        writer.WriteString("sandbox_id", record.Id);
        writer.WriteString("status", record.Status.ToString());
        writer.WriteString("error_type", record.ErrorType);
        writer.WriteString("error_message", record.ErrorMessage);
        writer.WriteString("pending_image_build_id", record.PendingImageBuildId);
        writer.WriteEndObject();
    }

    private static void WriteMissing(System.Text.Json.Utf8JsonWriter writer, string id)
    {
        writer.WriteStartObject();
        writer.WriteString("sandbox_id", id);
        writer.WriteString("code", "NOT_FOUND");
        writer.WriteString("message", $"Sandbox {id} not found");
        writer.WriteEndObject();
    }
}
