using Sandboxes.Clouds;

namespace Sandboxes.Resources.Sandbox.Deleting;

/// <summary>The decisions of a delete.</summary>
internal static class DeleteDecision
{
    /// <summary>An accepted delete of which nothing is seen for so long is asked for again: it may have hit a sandbox just starting.</summary>
    public static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(30);

    /// <summary>After the cloud refused to delete.</summary>
    /// <param name="refusal">Why, as the cloud's kind of failure.</param>
    /// <param name="status">The status right after; null is a definite not-found.</param>
    public static DeleteVerdict AfterRefusal(CloudErrorKind refusal, string? status)
    {
        if (refusal is not (CloudErrorKind.Conflict or CloudErrorKind.Refused))
            return DeleteVerdict.Refused;
        if (status is null || SandboxStates.IsTerminal(status))
            return DeleteVerdict.Gone;
        var starting = status is SandboxStates.Pending or SandboxStates.Provisioning;
        return starting || refusal == CloudErrorKind.Conflict ? DeleteVerdict.AskAgain : DeleteVerdict.Refused;
    }

    /// <summary>After the cloud accepted the delete.</summary>
    /// <param name="status">The status now; null is a definite not-found.</param>
    /// <param name="sinceAsked">Time since the delete was last asked for.</param>
    public static DeleteVerdict AfterAcceptance(string? status, TimeSpan sinceAsked)
    {
        if (status is null || SandboxStates.IsTerminal(status))
            return DeleteVerdict.Gone;
        return sinceAsked < AskAgainAfter ? DeleteVerdict.LookAgain : DeleteVerdict.AskAgain;
    }
}
