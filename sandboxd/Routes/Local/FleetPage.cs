using System.Net;
using System.Text;
using Sandboxd.State;

namespace Sandboxd.Routes.Local;

/// <summary>The page's HTML. Everything that a user named is escaped; variables and secrets are not shown at all.</summary>
internal static class FleetPage
{
    private static readonly string Frame = ReadFrame();

    public static string Fleet(IEnumerable<SandboxRecord> records, string runtime, DateTimeOffset now)
    {
        var rows = new StringBuilder();
        var count = 0;
        foreach (var record in records.OrderBy(record => record.Status.IsTerminal()).ThenByDescending(record => record.CreatedAt))
        {
            count++;
            rows.Append($"<tr><td>{Text(record.Name)}<br><code class=\"muted\">{Text(record.Id)}</code></td><td>{Text(StatusOf(record))}</td>")
                .Append($"<td>{Text(string.Join(", ", record.Labels))}</td><td>{(record.Vm ? "virtual machine" : "container")}</td>")
                .Append($"<td>{Text(UptimeOf(record, now))}</td></tr>\n");
        }

        return Frame.Replace("{{content}}",
            $"<p>{count} sandbox(es), runtime {Text(runtime)}, at {now:HH:mm:ss} UTC</p>\n<table>\n<tr><th>Sandbox</th><th>Status</th><th>Labels</th><th>Kind</th><th>Up</th></tr>\n{rows}</table>",
            StringComparison.Ordinal);
    }

    /// <summary>What a visitor sees who has shown neither the link nor the key.</summary>
    public static string KeyForm(string? fault) => Frame.Replace("{{content}}",
        $"<form method=\"post\" action=\"/\"><p>{Text(fault ?? "This page shows the fleet to whoever has the API key.")}</p>"
        + "<label>API key <input type=\"password\" name=\"key\" autocomplete=\"off\" required></label> <button>Show</button></form>",
        StringComparison.Ordinal);

    private static string StatusOf(SandboxRecord record) =>
        record.ErrorMessage is { } message ? $"{record.Status}: {message}" : record.TerminationReason is { } reason ? $"{record.Status}: {reason}" : record.Status.ToString();

    private static string UptimeOf(SandboxRecord record, DateTimeOffset now) =>
        record.StartedAt is { } started ? $"{((record.TerminatedAt ?? now) - started):d\\.hh\\:mm\\:ss}" : "";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string ReadFrame()
    {
        using var reader = new StreamReader(typeof(FleetPage).Assembly.GetManifestResourceStream("page.html")!);
        return reader.ReadToEnd();
    }
}
