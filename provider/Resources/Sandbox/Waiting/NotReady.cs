using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>
/// All that a user reads when a sandbox exists and is not ready: what happened in the cloud's words, what the next update does, how to
/// look closer.
/// </summary>
internal static class NotReady
{
    public static IReadOnlyList<string> Reasons(WaitOutcome outcome, bool replacedNext, string urn, CloudCommands commands)
    {
        var sandbox = outcome.Sandbox;
        var what = $"sandbox {sandbox.Id} ({sandbox.Name}) {What(outcome)}";
        var ended = outcome.End is Readiness.Ended or Readiness.Vanished;
        return ended
            ? [Join(what, Ending.Advice(sandbox)), Replaced(replacedNext, urn), .. Look(outcome, commands)]
            : [Join(what, ""), "It is kept in the state, and the next `pulumi up` goes on waiting for it.", .. Look(outcome, commands)];
    }

    private static string What(WaitOutcome outcome) => outcome.End switch
    {
        Readiness.Ended => $"ended before it was ready, after {Words.Of(outcome.Took)}: {Ending.Words(outcome.Sandbox)}",
        Readiness.Vanished => $"is gone, {Words.Of(outcome.Took)} into the wait for it: the cloud knows it no more",
        Readiness.BootTooSlow => $"is still {outcome.Sandbox.Status} after {Words.Of(outcome.Took)}; customTimeouts gives it more time{Last(outcome)}",
        Readiness.ImageBuildTooSlow => $"still waits for the build of its machine image ({outcome.Sandbox.PendingImageBuildId}) after {Words.Of(outcome.Took)}; customTimeouts gives it more time{Last(outcome)}",
        Readiness.Silent => $"is RUNNING, but did not answer through its gateway within {Words.Of(outcome.Took)}{Last(outcome)}",
        Readiness.OutOfTime => $"is {outcome.Sandbox.Status} and not ready after {Words.Of(outcome.Took)}, the time that customTimeouts allows{Last(outcome)}",
        Readiness.Stopped => $"was {outcome.Sandbox.Status} when the wait for it was stopped as asked, after {Words.Of(outcome.Took)}",
        _ => $"was {outcome.Sandbox.Status}, and the cloud could not be asked further{Last(outcome)}",
    };

    private static string Replaced(bool replacedNext, string urn) => replacedNext
        ? "It is kept in the state, and the next `pulumi up` replaces it."
        : $"It is kept in the state as whenEnded is \"keep\"; to replace it: `pulumi up --replace '{urn}'`.";

    private static IEnumerable<string> Look(WaitOutcome outcome, CloudCommands commands) =>
        outcome.End is Readiness.Stopped or Readiness.Vanished ? [] : [$"To look closer: `{commands.Show(outcome.Sandbox.Id)}`."];

    private static string Last(WaitOutcome outcome) => outcome.Detail is { Length: > 0 } detail ? $": {detail}" : "";

    private static string Join(string what, string advice) => $"{Words.Sentence(what)} {advice}".TrimEnd();
}
