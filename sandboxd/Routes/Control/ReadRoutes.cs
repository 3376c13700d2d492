using Sandboxd.Fleet;
using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>Reads of one sandbox: the sandbox, its log, and why it ended.</summary>
internal sealed class ReadRoutes(SandboxFleet fleet, SandboxdHome home)
{
    private const int LongestLog = 1024 * 1024;

    public Task GetAsync(HttpContext context)
    {
        var record = fleet.Require(context).Record;
        return Reply.ObjectAsync(context, 200, writer => SandboxJson.Write(writer, record));
    }

    public async Task LogsAsync(HttpContext context)
    {
        var sandbox = fleet.Require(context);
        var logs = await LogTail.ReadAsync(Path.Combine(home.FolderOf(sandbox.Id), "log"), LongestLog, context.RequestAborted);
        await Reply.ObjectAsync(context, 200, writer => writer.WriteString("logs", logs));
    }

    public Task ErrorContextAsync(HttpContext context)
    {
        var record = fleet.Require(context).Record;
        return Reply.ObjectAsync(context, 200, writer =>
        {
            writer.WriteString("status", record.Status.ToString());
            writer.WriteString("errorType", record.ErrorType);
            writer.WriteString("errorMessage", record.ErrorMessage);
        });
    }
}
