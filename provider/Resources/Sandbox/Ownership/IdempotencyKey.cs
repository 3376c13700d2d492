using System.Security.Cryptography;
using System.Text;

namespace Sandboxes.Resources.Sandbox.Ownership;

/// <summary>The key under which a cloud makes one sandbox however often it is asked.</summary>
/// <remarks>
/// Fixed for one Create call, all its retries included, and never the same again. A key made of the URN and the inputs alone would
/// outlive its call: a replacement without a changed input (<c>--replace</c>), or a recreation after the sandbox ended, would be
/// answered with the old sandbox, which the engine then deletes; and an autonamed sandbox has a new name each time, so that a key
/// could not find what a killed engine left behind anyway. That is found by its labels (<see cref="OwnedSandboxes"/>).
/// The URN and the name are part of it so that two resources never share a key, whatever the random source gives.
/// </remarks>
internal static class IdempotencyKey
{
    /// <summary>32 hex digits.</summary>
    public static string New(string urn, string name, ReadOnlySpan<byte> nonce)
    {
        var text = $"{urn}\n{name}\n{Convert.ToHexStringLower(nonce)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
