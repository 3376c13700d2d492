using System.Text.Json;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary><c>POST /sandbox/status:batchGet</c> (prime-api 6.1).</summary>
internal sealed class StatusBatch(PrimePlatform platform)
{
    /// <summary>Most ids of one request.</summary>
    public const int MaxIds = 100;

    /// <summary>An answer for each id, in no order; null when this service has no such call (404, 405).</summary>
    public async Task<IReadOnlyDictionary<string, BatchAnswer<SandboxStatus?>>?> RunAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new StatusBatchRequestWire(ids), SnakeJson.Default.StatusBatchRequestWire);
        var request = CloudRequest.Json(HttpMethod.Post, "/sandbox/status:batchGet", "/sandbox/status:batchGet", Action(ids), RequestEffect.Read, json);
        var answer = await platform.TrySendAsync(request, cancel);
        if (answer.Status is 404 or 405)
            return null;
        if (!answer.IsSuccess)
            throw platform.Error(request, answer);
        var batch = platform.Read(request, answer, SnakeJson.Default.StatusBatchWire);
        var answers = new Dictionary<string, BatchAnswer<SandboxStatus?>>(StringComparer.Ordinal);
        foreach (var row in batch.Statuses.OfType<StatusBatchWire.Row>())
            answers[row.SandboxId] = ToAnswer(row);
        foreach (var failure in (batch.Errors ?? []).OfType<StatusBatchWire.Failure>())
            answers[failure.SandboxId] = ToAnswer(failure, request, answer);
        foreach (var id in ids.Where(id => !answers.ContainsKey(id)))
            answers[id] = new(null, platform.Refused(request, answer, CloudErrorKind.InvalidAnswer, $"nothing about {id}"));
        return answers;
    }

    private static string Action(IReadOnlyList<string> ids) =>
        ids.Count == 1 ? $"read the status of sandbox {ids[0]}" : $"read the status of {ids.Count} sandboxes";

    private static BatchAnswer<SandboxStatus?> ToAnswer(StatusBatchWire.Row row) =>
        new(new(row.SandboxId, row.Status, new(row.Status, row.ErrorType, row.ErrorMessage), string.IsNullOrEmpty(row.PendingImageBuildId) ? null : row.PendingImageBuildId));

    private BatchAnswer<SandboxStatus?> ToAnswer(StatusBatchWire.Failure failure, CloudRequest request, HttpAnswer answer)
    {
        if (failure.Code == "NOT_FOUND")
            return new(null);
        var one = request with { Action = $"read the status of sandbox {failure.SandboxId}" };
        var kind = failure.Code == "FORBIDDEN" ? CloudErrorKind.Forbidden : CloudErrorKind.Refused;
        return new(null, platform.Refused(one, answer, kind, failure.Message is null ? failure.Code : $"{failure.Code}: {failure.Message}"));
    }
}
