namespace Sandboxes.Clouds.Prime.Gateway.Jobs;

/// <summary>Leaves a job to itself: without its fingerprint no launch takes it over any more.</summary>
internal static class LeaveScript
{
    private const string Leave = """
        PATH=$PATH:/usr/local/bin:/usr/bin:/bin
        rm -f -- "$1/job_$2.launch/owner" && echo left
        """;

    /// <summary>Prints <c>left</c>, whether there is such a job or not.</summary>
    public static string Of(string id, string directory) => ShellLine.Of(Leave, directory, id);
}
