using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Resources.Sandbox;

/// <summary>The id of a sandbox: the cloud's own, opaque (prime-api 3).</summary>
internal static class SandboxId
{
    /// <summary>Refuses what cannot be an id, before it becomes part of an address.</summary>
    public static string Checked(string id) =>
        SandboxIdForm.Has(id) ? id : throw new ProviderException(StatusCode.InvalidArgument, SandboxIdForm.Fault(id));
}
