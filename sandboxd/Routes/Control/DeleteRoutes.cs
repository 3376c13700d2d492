using System.Text.Json;
using Sandboxd.Fleet;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>Deletes: one by its id, or many by ids or labels.</summary>
internal sealed class DeleteRoutes(SandboxFleet fleet)
{
    private const int MostIds = 500;
    private const int MostLabels = 50;
    private const int DeletesAtOnce = 16;

    public async Task DeleteAsync(HttpContext context)
    {
        var sandbox = fleet.Require(context);
        await DeleteAsync(sandbox);
        await Reply.MessageAsync(context, $"Sandbox {sandbox.Id} deleted");
    }

    public async Task DeleteManyAsync(HttpContext context)
    {
        using var request = await RequestBody.ReadObjectAsync(context);
        var ids = Resolve(request.RootElement);
        var errors = new string?[ids.Count];
        // Once begun, a delete goes on, also when its caller has gone.
        await Parallel.ForAsync(0, ids.Count, new ParallelOptions { MaxDegreeOfParallelism = DeletesAtOnce }, async (index, _) => errors[index] = await TryDeleteAsync(ids[index]));
        var outcomes = ids.Zip(errors, KeyValuePair.Create).ToList();
        var succeeded = outcomes.Where(outcome => outcome.Value is null).Select(outcome => outcome.Key).ToList();
        await Reply.ObjectAsync(context, 200, writer =>
        {
            writer.WriteStrings("succeeded", succeeded);
            writer.WriteStartArray("failed");
            foreach (var (id, error) in outcomes.Where(outcome => outcome.Value is not null))
            {
                writer.WriteStartObject();
                writer.WriteString("sandbox_id", id);
                writer.WriteString("error", error);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteString("message", $"Deleted {succeeded.Count} of {outcomes.Count} sandboxes");
        });
    }

    private List<string> Resolve(JsonElement request)
    {
        var fields = new JsonFields(request);
        var ids = fields.Strings("sandbox_ids");
        var labels = fields.Strings("labels");
        var team = fields.Text("team_id");
        var allUsers = fields.Boolean("all_users") ?? false;
        var user = fields.Text("user_id");
        if (ids is not null && labels is not null)
            fields.Fail("labels", "give sandbox_ids or labels, not both");
        if (ids is { Count: 0 or > MostIds })
            fields.Fail("sandbox_ids", $"must have 1 to {MostIds} ids");
        if (labels is { Count: 0 or > MostLabels })
            fields.Fail("labels", $"must have 1 to {MostLabels} labels");
        if (team is null && (allUsers || user is not null and not SandboxRecord.LocalUser))
            fields.Fail("team_id", "is required with all_users or another user's user_id");
        fields.ThrowIfWrong();
        if (user is not null and not SandboxRecord.LocalUser)
            throw Refusals.OtherUser(user);
        return ids?.Distinct().ToList() ?? InScope(team, labels ?? []);
    }

    private List<string> InScope(string? team, List<string> labels)
    {
        var query = new ListQuery(1, int.MaxValue, team, null, labels, IsActive: true);
        return [.. fleet.All.Select(sandbox => sandbox.Record).Where(query.Matches).Select(record => record.Id)];
    }

    /// <summary>Null when it is deleted, else why not.</summary>
    private async Task<string?> TryDeleteAsync(string id)
    {
        try
        {
            await DeleteAsync(fleet.Find(id) ?? throw Refusals.SandboxNotFound(id));
            return null;
        }
        catch (ApiException refusal)
        {
            return (string?)refusal.Body["detail"];
        }
    }

    private Task DeleteAsync(Sandbox sandbox)
    {
        var record = sandbox.Record;
        if (record.Deleted)
            throw Refusals.SandboxNotFound(record.Id);
        return sandbox.Plan.RefusesDeleteWhileStarting && record.Status.IsStarting()
            ? throw Refusals.DeleteWhileStarting(record)
            : fleet.DeleteAsync(sandbox);
    }
}
