using System.Text.Json;
using Sandboxes.Clouds.Http;
using Sandboxes.Clouds.Prime.Wire;

namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>
/// <c>DELETE /sandbox</c> with ids (prime-api 5). Only what it says is deleted counts: every other id is left to a delete of its own, whose
/// answer tells a sandbox that was gone from one that is being started or is not ours.
/// </summary>
internal sealed class DeleteMany(PrimePlatform platform)
{
    /// <summary>Most ids of one request: what the vendor's own client sends, of the 500 there may be.</summary>
    public const int MaxIds = 100;

    /// <summary>With fewer, as many deletes are cheaper: a minute takes 50 of these and 500 of those (prime-api 3.1).</summary>
    public const int MinIds = 10;

    /// <summary>The ids that this deleted; null when this service has no such call.</summary>
    /// <exception cref="CloudException">There was no answer, or none but to wait for.</exception>
    public async Task<IReadOnlyDictionary<string, BatchAnswer<bool>>?> RunAsync(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var deleted = new Dictionary<string, BatchAnswer<bool>>(StringComparer.Ordinal);
        // Without ids the call deletes everything; MinIds keeps that away too.
        if (ids.Count < MinIds)
            return deleted;
        var json = JsonSerializer.SerializeToUtf8Bytes(new DeleteManyRequestWire(ids, platform.Settings.TeamId, AllUsers: false), SnakeJson.Default.DeleteManyRequestWire);
        var request = CloudRequest.Json(HttpMethod.Delete, "/sandbox", "/sandbox", $"delete {ids.Count} sandboxes", RequestEffect.Repeatable, json) with
        {
            Timeout = TimeSpan.FromMinutes(2),
        };
        var answer = await platform.TrySendAsync(request, cancel);
        if (answer.Status is 404 or 405 or 501)
            return null;
        if (answer.Status is 400 or 403 or 409 or 410 or 422 || answer.Status is >= 200 and < 300 && answer.Body.IsEmpty)
            return deleted;
        if (!answer.IsSuccess)
            throw platform.Error(request, answer);
        foreach (var id in platform.Read(request, answer, SnakeJson.Default.DeleteManyWire).Succeeded.Intersect(ids, StringComparer.Ordinal))
            deleted[id] = new(true);
        return deleted;
    }
}
