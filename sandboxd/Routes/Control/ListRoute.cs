using Sandboxd.Fleet;

namespace Sandboxd.Routes.Control;

/// <summary><c>GET /sandbox</c>: newest first, by pages.</summary>
internal sealed class ListRoute(SandboxFleet fleet)
{
    public Task HandleAsync(HttpContext context)
    {
        var query = ListQuery.Read(context.Request.Query);
        var matches = fleet.All.Select(sandbox => sandbox.Record).Where(query.Matches).OrderByDescending(record => record.CreatedAt)
            .ThenBy(record => record.Id, StringComparer.Ordinal).ToList();
        var page = matches.Skip((query.Page - 1) * query.PerPage).Take(query.PerPage);
        return Reply.ObjectAsync(context, 200, writer =>
        {
            writer.WriteStartArray("sandboxes");
            foreach (var record in page)
            {
                writer.WriteStartObject();
                SandboxJson.Write(writer, record);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteNumber("total", matches.Count);
            writer.WriteNumber("page", query.Page);
            writer.WriteNumber("per_page", query.PerPage);
            writer.WriteBoolean("has_next", (long)query.Page * query.PerPage < matches.Count);
        });
    }
}
