using System.Text.Json;
using Sandboxd.Faults;

namespace Sandboxd.Routes.Local;

/// <summary><c>/_sandboxd/faults</c>: script faults, list them, clear them.</summary>
internal sealed class FaultRoutes(FaultTable faults)
{
    public async Task AddAsync(HttpContext context)
    {
        using var script = await ReadAsync(context);
        var root = script.RootElement;
        var read = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().Select(FaultScript.Read).ToList() : [FaultScript.Read(root)];
        await AnswerAsync(context, faults.Add(read));
    }

    public Task ListAsync(HttpContext context) => AnswerAsync(context, faults.All);

    public Task ClearAsync(HttpContext context)
    {
        var id = int.TryParse(context.Request.RouteValues["fault"] as string, out var number) ? number : (int?)null;
        var removed = faults.Remove(id);
        return id is not null && removed == 0
            ? throw Refusals.Detail(404, $"there is no fault {id}")
            : Reply.MessageAsync(context, $"{removed} fault(s) removed");
    }

    private static async Task<JsonDocument> ReadAsync(HttpContext context)
    {
        try
        {
            return await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        }
        catch (JsonException error)
        {
            throw Refusals.NotJson(error.Message);
        }
    }

    private static Task AnswerAsync(HttpContext context, IReadOnlyList<Fault> list) => Reply.ObjectAsync(context, 200, writer =>
    {
        writer.WriteStartArray("faults");
        foreach (var fault in list)
            FaultScript.Write(writer, fault);
        writer.WriteEndArray();
    });
}
