using System.Net;
using Sandboxd.Jobs;
using Sandboxd.State;

namespace Sandboxd.Routes.Local;

/// <summary>The page's table, a row a sandbox. Everything that a user named is escaped; variables and secrets are not shown at all.</summary>
internal static class FleetTable
{
    private const string Head = "<tr><th>Sandbox</th><th>Status</th><th>Labels</th><th>Kind</th><th>Up</th><th>Ports</th><th>Jobs</th></tr>";

    public static string Of(IEnumerable<FleetRow> rows, DateTimeOffset now) =>
        $"<table>\n<thead>{Head}</thead>\n<tbody>\n{string.Concat(rows.Select(row => RowOf(row, now)))}</tbody>\n</table>";

    private static string RowOf(FleetRow row, DateTimeOffset now)
    {
        var record = row.Record;
        string[] cells =
        [
            $"{Text(record.Name)}<br><code class=\"muted\">{Text(record.Id)}</code>",
            StatusOf(record),
            Text(string.Join(", ", record.Labels)),
            record.Vm ? "virtual machine" : "container",
            record.StartedAt is { } started ? $"{(record.TerminatedAt ?? now) - started:d\\.hh\\:mm\\:ss}" : "",
            string.Join("<br>", record.Exposures.Select(PortOf)),
            row.JobsFault is { } fault ? $"<span class=\"muted\">{Text(fault)}</span>" : string.Join("<br>", row.Jobs.Select(JobOf)),
        ];
        return $"<tr>{string.Concat(cells.Select(cell => $"<td>{cell}</td>"))}</tr>\n";
    }

    private static string StatusOf(SandboxRecord record)
    {
        string?[] reasons = [record.TerminationReason, record.ErrorType == record.TerminationReason ? null : record.ErrorType, record.ErrorMessage];
        var why = string.Join(": ", reasons.OfType<string>());
        return record.Status + (why.Length > 0 ? $"<br><span class=\"muted\">{Text(why)}</span>" : "");
    }

    private static string PortOf(Exposure exposure)
    {
        var name = exposure.Name is { } given ? Text(given) + " " : "";
        return exposure.Url is { } url
            ? $"{name}{exposure.Port} <a href=\"{url}\" rel=\"noreferrer\">{url}</a>"
            : $"{name}{exposure.Port} tcp <code>{exposure.Endpoint}</code>";
    }

    private static string JobOf(BackgroundJob job) => $"<code>{Text(job.Id)}</code> " + job.State switch
    {
        JobState.Done => $"exit {job.ExitCode}",
        JobState.Lost => "lost: its process is gone and left no exit code",
        _ => "running",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
