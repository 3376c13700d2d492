using Sandboxes.Clouds;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.BackgroundJob.Waiting;

/// <summary>All that a user reads when a job was waited for and did not end well: what came of it, its output, what to do.</summary>
internal static class JobNotDone
{
    public static IReadOnlyList<string> Reasons(PartId job, JobOutcome outcome, Host? host, string urn, SecretTexts secrets) => outcome.End switch
    {
        JobEnd.Failed => Over(Failed(job, outcome.Job!), outcome.Job!, urn, secrets),
        JobEnd.Lost => Over($"{Name(job)} is lost: its process died without an exit code, as when it is killed or memory runs out.", outcome.Job!, urn, secrets),
        JobEnd.Gone => [$"{Name(job)} is gone: {(host is { IsGone: true } ? host.Words : "its files are no longer in the sandbox")}.", "`pulumi up --refresh` starts it anew."],
        _ => [$"{Name(job)} {Unfinished(outcome)}", "It is kept in the state, and the next `pulumi up` goes on waiting for it."],
    };

    /// <summary>What a refresh says of a job that is waited for and still runs.</summary>
    public static IReadOnlyList<string> StillRunning(PartId job) => [$"{Name(job)} still runs; the next `pulumi up` goes on waiting for it."];

    private static string Name(PartId job) => $"job {job.Part} in sandbox {job.SandboxId}";

    private static string Failed(PartId job, JobState state) =>
        state.ExitCode is { } code ? $"{Name(job)} failed with exit code {code}." : $"{Name(job)} failed.";

    private static IReadOnlyList<string> Over(string what, JobState state, string urn, SecretTexts secrets) =>
    [
        what + OutputTail.Block(state.Stdout, state.Stderr, secrets),
        $"It is kept in the state and does not start again by itself: to start it anew, change its `triggers`, or `pulumi up --replace '{urn}'`.",
    ];

    private static string Unfinished(JobOutcome outcome) => outcome.End switch
    {
        JobEnd.OutOfTime => $"still runs after {Words.Of(outcome.Took)}; customTimeouts gives it more time{Last(outcome)}",
        JobEnd.Stopped => $"still ran when the wait for it was stopped as asked, after {Words.Of(outcome.Took)}.",
        _ => $"was started, and the cloud could not be asked about it further{Last(outcome)}",
    };

    private static string Last(JobOutcome outcome) => outcome.Detail is { Length: > 0 } detail ? Words.Sentence($": {detail}") : ".";
}
