using Sandboxd.Fleet;
using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>A virtual machine's network policy: read, and replaced whole while it runs (prime-api 9.3).</summary>
internal sealed class EgressPolicyRoutes(SandboxFleet fleet, TimeProvider time)
{
    public Task GetAsync(HttpContext context) => AnswerAsync(context, RequireVm(fleet.Require(context)).Record);

    public async Task PutAsync(HttpContext context)
    {
        var sandbox = RequireVm(fleet.Require(context));
        using var request = await RequestBody.ReadObjectAsync(context);
        var (allow, deny) = Read(new JsonFields(request.RootElement), request.RootElement);
        var changed = sandbox.Update(record => record.Status == SandboxStatus.RUNNING
            ? record with
            {
                UpdatedAt = time.GetUtcNow(),
                Egress = new EgressState(allow, deny, record.Egress.Generation + 1, record.Egress.Generation + 1),
            }
            : throw Refusals.NotRunning(record));
        await AnswerAsync(context, changed);
    }

    private static (IReadOnlyList<string>? Allow, IReadOnlyList<string>? Deny) Read(JsonFields fields, System.Text.Json.JsonElement request)
    {
        foreach (var name in (string[])["allowlist", "denylist"])
        {
            if (!request.TryGetProperty(name, out _))
                fields.Fail(name, "is required; give null for the list that does not apply");
        }

        var allow = NetworkFields.Entries(fields, "allowlist");
        var deny = NetworkFields.Entries(fields, "denylist");
        if (allow is null == deny is null && fields.Errors.Count == 0)
            fields.Fail("denylist", "give exactly one of allowlist and denylist, and null for the other");
        fields.ThrowIfWrong();
        return (allow, deny);
    }

    private static Sandbox RequireVm(Sandbox sandbox) => sandbox.Record.Vm ? sandbox : throw Refusals.EgressNeedsVm(sandbox.Record);

    private static Task AnswerAsync(HttpContext context, SandboxRecord record) => Reply.ObjectAsync(context, 200, writer =>
    {
        var egress = record.Egress;
        writer.WriteStartObject("policy");
        writer.WriteStrings("allowlist", egress.Allowlist);
        writer.WriteStrings("denylist", egress is { Allowlist: null, Denylist: null } ? [] : egress.Denylist);
        writer.WriteEndObject();
        writer.WriteNumber("generation", egress.Generation);
        writer.WriteNumber("applied_generation", egress.AppliedGeneration);
        writer.WriteBoolean("applied", egress.AppliedGeneration == egress.Generation);
    });
}
