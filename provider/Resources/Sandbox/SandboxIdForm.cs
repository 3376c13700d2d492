namespace Sandboxes.Resources.Sandbox;

/// <summary>The form of a sandbox's id: the cloud's own, opaque, and safe in an address (prime-api 3).</summary>
internal static class SandboxIdForm
{
    /// <summary>Letters and digits, and further on <c>-</c> and <c>_</c>.</summary>
    public static bool Has(string id) =>
        id.Length is > 0 and <= 128 && char.IsAsciiLetterOrDigit(id[0]) && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>What is wrong with <paramref name="id"/> and what to write.</summary>
    public static string Fault(string id) =>
        $"\"{id}\" is not the id of a sandbox; write the cloud's own id, letters and digits only, such as \"ew7axk194anajzxvauqbnqd9\" (getSandboxes lists the ids)";
}
