using System.Text.Json;
using Sandboxd.Fleet;
using Sandboxd.Jobs;
using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>
/// <c>POST /sandbox/background-jobs/status:batchGet</c>: whether up to 100 jobs of virtual machines have ended, and with which code. A
/// job that left no exit code has not ended here, even when it never was: only a look into the sandbox can tell.
/// </summary>
internal sealed class BatchJobsRoute(SandboxFleet fleet, TimeProvider time)
{
    private const int MostJobs = 100;

    public async Task HandleAsync(HttpContext context)
    {
        using var request = await RequestBody.ReadObjectAsync(context);
        var asks = Read(request.RootElement);
        var groups = await Task.WhenAll(asks.GroupBy(ask => ask.SandboxId, StringComparer.Ordinal).Select(group => AnswerAsync(group.Key, [.. group], context.RequestAborted)));
        var answers = groups.SelectMany(group => group).ToDictionary(answer => answer.Ask);
        await Reply.ObjectAsync(context, 200, writer =>
        {
            writer.WriteStartArray("statuses");
            foreach (var answer in asks.Select(ask => answers[ask]).Where(answer => answer.Code is null))
                WriteStatus(writer, answer);
            writer.WriteEndArray();
            writer.WriteStartArray("errors");
            foreach (var answer in asks.Select(ask => answers[ask]).Where(answer => answer.Code is not null))
                WriteError(writer, answer);
            writer.WriteEndArray();
        });
    }

    private static List<JobAsk> Read(JsonElement request)
    {
        var fields = new JsonFields(request);
        var items = fields.Member("jobs", JsonValueKind.Array, "a list of objects with sandbox_id and job_id")?.EnumerateArray().ToList() ?? [];
        var asks = new List<JobAsk>();
        for (var i = 0; i < items.Count; i++)
        {
            if (Text(items[i], "sandbox_id") is { Length: > 0 } sandbox && Text(items[i], "job_id") is { } job && BackgroundJob.IsId(job))
                asks.Add(new JobAsk(sandbox, job));
            else
                fields.Fail($"jobs[{i}]", $"must have a sandbox_id and a job_id of {BackgroundJob.IdLength} hexadecimal digits");
        }

        if (items.Count is 0 or > MostJobs || asks.Distinct().Count() != asks.Count)
            fields.Fail("jobs", $"must have 1 to {MostJobs} jobs, each once");
        fields.ThrowIfWrong();
        return asks;
    }

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private async Task<IEnumerable<JobAnswer>> AnswerAsync(string sandboxId, IReadOnlyList<JobAsk> asks, CancellationToken cancel)
    {
        var sandbox = fleet.Find(sandboxId);
        if (FaultOf(sandboxId, sandbox?.Record) is var (code, message))
            return asks.Select(ask => JobAnswer.Fault(ask, code, message));
        try
        {
            var running = sandbox!.Running ?? throw new ProcessStartException("the sandbox has ended");
            var jobs = (await JobFiles.ReadAsync(running, time, cancel)).ToDictionary(job => job.Id, StringComparer.Ordinal);
            return asks.Select(ask => new JobAnswer(ask, jobs.GetValueOrDefault(ask.JobId), null, null));
        }
        catch (ProcessStartException error)
        {
            return asks.Select(ask => JobAnswer.Fault(ask, "RUNTIME_ERROR", error.Message));
        }
    }

    /// <summary>Why nobody can look into a sandbox; null when somebody can.</summary>
    private static (string Code, string Message)? FaultOf(string id, SandboxRecord? record) => record switch
    {
        null => ("NOT_FOUND", $"Sandbox {id} not found"),
        { Vm: false } => ("NOT_VM", $"Sandbox {id} is a container; read its job's files by the gateway"),
        { Status: not SandboxStatus.RUNNING } => ("NOT_RUNNING", $"Sandbox {id} is not running (status {record.Status})"),
        _ => null,
    };

    private static void WriteStatus(Utf8JsonWriter writer, JobAnswer answer)
    {
        WriteAsk(writer, answer.Ask);
        writer.WriteBoolean("completed", answer.Job is { State: JobState.Done });
        writer.WriteNumberOrNull("exit_code", answer.Job?.ExitCode);
        writer.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter writer, JobAnswer answer)
    {
        WriteAsk(writer, answer.Ask);
        writer.WriteString("code", answer.Code);
        writer.WriteString("message", answer.Message);
        writer.WriteEndObject();
    }

    private static void WriteAsk(Utf8JsonWriter writer, JobAsk ask)
    {
        writer.WriteStartObject();
        writer.WriteString("sandbox_id", ask.SandboxId);
        writer.WriteString("job_id", ask.JobId);
    }
}
