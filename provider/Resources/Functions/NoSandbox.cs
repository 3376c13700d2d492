using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Resources.Functions;

/// <summary>What functions and imports say of a sandbox that is a definite not-found.</summary>
internal static class NoSandbox
{
    public static ProviderException Error(string id, string cloud) => new(
        StatusCode.NotFound, Words(id, cloud));

    public static string Words(string id, string cloud) =>
        $"there is no sandbox {id} in cloud \"{cloud}\"; it may have ended some time ago, or belong to another account or team. getSandboxes lists those there are.";
}
