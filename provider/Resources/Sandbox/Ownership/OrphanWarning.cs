using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Sandbox.Ownership;

/// <summary>What a user is told of a sandbox that an interrupted run left behind.</summary>
internal static class OrphanWarning
{
    public static string Of(SandboxInfo orphan, ResourceCall call, CloudCommands commands) =>
        $"sandbox {orphan.Id} ({orphan.Name}, {orphan.Status}, created {Words.Of(orphan.CreatedAt)}) wears this resource's ownership labels, "
        + "but this run has not met it in the state: an interrupted run left it behind, and it goes on costing money, "
        + "or a replacement failed before, and this run deletes it at its end. "
        + $"To adopt it as a resource of its own: `pulumi import {SandboxResource.TypeToken} {call.Name}-found {orphan.Id}`. "
        + $"To delete it: `{commands.Delete(orphan.Id)}`.";
}
