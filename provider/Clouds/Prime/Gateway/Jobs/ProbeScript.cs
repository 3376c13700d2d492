namespace Sandboxes.Clouds.Prime.Gateway.Jobs;

/// <summary>Tells where a job stands and prints the last part of its output, in hexadecimal, which no gateway changes.</summary>
internal static class ProbeScript
{
    /// <summary>Most bytes of each output.</summary>
    public const int TailBytes = 64 * 1024;

    // A process that is gone may have left its code between the two looks.
    private static readonly string Probe = JobProcesses.Functions + $$"""
        if code; then r="exit $c"
        elif ! any; then r=none
        else
          find_job
          if lives "$p"; then r=running; elif code; then r="exit $c"; else r=lost; fi
        fi
        echo "job $r"
        for f in stdout stderr; do
          [ -r "$b.$f.log" ] || continue
          echo "$f $(($(wc -c <"$b.$f.log"))) $(tail -c {{TailBytes}} "$b.$f.log" | od -An -v -tx1 | tr -d ' \n')"
        done
        """;

    /// <summary>Prints <c>job none|running|lost|exit CODE</c>, then a line <c>stdout|stderr SIZE HEX</c> for each output there is.</summary>
    public static string Of(string id, string directory) => ShellLine.Of(Probe, directory, id);
}
