namespace Sandboxes.Clouds.Prime;

/// <summary>Paths below one sandbox.</summary>
internal static class SandboxPath
{
    /// <summary>
    /// <c>/sandbox/{id}</c> and what follows. Ids that a URL would drop are refused here: <c>DELETE /sandbox/</c> deletes everything.
    /// </summary>
    /// <exception cref="CloudException">Refused: the id is empty or made of dots.</exception>
    public static string Of(string id, string tail = "") => id.Trim() is "" or "." or ".."
        ? throw new CloudException(CloudErrorKind.Refused, $"`{id}` is not the id of a sandbox. Write one such as `ew7axk194anajzxvauqbnqd9`.")
        : $"/sandbox/{Uri.EscapeDataString(id)}{tail}";
}
