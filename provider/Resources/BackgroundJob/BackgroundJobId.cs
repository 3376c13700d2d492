using Sandboxes.Resources.Parts;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>The id of a background job: <c>sandboxId/jobId</c>.</summary>
internal static class BackgroundJobId
{
    private const int Digits = 8;

    private const string Expected =
        "the id of a background job; write <sandboxId>/<jobId>, such as \"ew7axk194anajzxvauqbnqd9/1f3a09bc\"";

    public static string Of(string sandboxId, string jobId) => $"{sandboxId}/{jobId}";

    public static PartId Parse(string id) => PartId.Checked(id, '/', Expected, HasForm);

    /// <summary>Eight hexadecimal digits: the id becomes part of file names in the sandbox (prime-api 7.4).</summary>
    public static bool HasForm(string jobId) => jobId.Length == Digits && jobId.All(char.IsAsciiHexDigitLower);
}
