using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Resources.Parts;

/// <summary>The answer of resources that no cloud lists.</summary>
internal static class NoList
{
    public static ProviderException Of(string token) => new(
        StatusCode.Unimplemented, $"Resources of type {token} cannot be listed: the cloud keeps no list of them.");
}
