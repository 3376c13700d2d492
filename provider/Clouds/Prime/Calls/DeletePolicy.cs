namespace Sandboxes.Clouds.Prime.Calls;

/// <summary>Decides what an answer to a delete means (prime-api 5, prime-api-newer 3-24).</summary>
internal static class DeletePolicy
{
    /// <summary>The verdict.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="success">The body's <c>success</c>; null where it says nothing.</param>
    /// <param name="words">The server's words.</param>
    /// <param name="earlierTry">Whether an earlier try may have been acted on.</param>
    public static DeleteVerdict Decide(int status, bool? success, string? words, bool earlierTry) => status switch
    {
        404 => earlierTry ? DeleteVerdict.AcceptedBefore : DeleteVerdict.GoneBefore,
        409 or 423 or 425 => DeleteVerdict.NotNow,
        >= 200 and < 300 when success is not false => DeleteVerdict.Accepted,
        < 300 or 400 or 422 when SaysProvisioning(words) => DeleteVerdict.NotNow,
        _ => DeleteVerdict.Failed,
    };

    private static bool SaysProvisioning(string? words) => words?.Contains("provisioning", StringComparison.OrdinalIgnoreCase) is true;
}
