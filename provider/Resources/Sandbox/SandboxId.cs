using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Resources.Sandbox;

/// <summary>The id of a sandbox: the cloud's own, opaque (prime-api 3).</summary>
internal static class SandboxId
{
    /// <summary>Refuses what cannot be an id, before it becomes part of an address.</summary>
    public static string Checked(string id) => HasForm(id)
        ? id
        : throw new ProviderException(StatusCode.InvalidArgument,
            $"\"{id}\" is not the id of a sandbox; write the cloud's own id, letters and digits only, such as \"ew7axk194anajzxvauqbnqd9\" (getSandboxes lists the ids)");

    private static bool HasForm(string id) =>
        id.Length is > 0 and <= 128 && char.IsAsciiLetterOrDigit(id[0]) && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
