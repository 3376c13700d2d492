namespace Sandboxes.Clouds.Prime.Gateway.Jobs;

/// <summary>
/// Starts a job once (prime-api 7.4, generation C). Making the directory <c>job_ID.launch</c> is the guard: of all the shells that launches
/// bring about, the one that makes it is the job. Its environment is the job's own, so the outer shell sets no variable there.
/// </summary>
internal static class LaunchScript
{
    // $1 directory, $2 id, $3 fingerprint, $4 the job's line. Field 22 of /proc/PID/stat is the start time, field 6 the session; two
    // fields go before the state, the name being cut off as it may hold anything. The exit code appears whole or not at all.
    private const string Job = """
        trap "" HUP
        (
          PATH=$PATH:/usr/local/bin:/usr/bin:/bin
          l=$1/job_$2.launch
          mkdir "$l" || exit 1
          printf %s "$3" >"$l/owner"
          if s=$(cat "/proc/$$/stat"); then set -- ${s##*) }; echo "${20} $4" >"$l/start"; fi
          echo "$$" >"$l/pid.new" && mv "$l/pid.new" "$l/pid"
        ) 2>/dev/null || exit 0
        /bin/sh -c "$4" >"$1/job_$2.stdout.log" 2>"$1/job_$2.stderr.log" </dev/null
        set -- "$1" "$2" "$?"
        PATH=$PATH:/usr/local/bin:/usr/bin:/bin
        echo "$3" >"$1/job_$2.launch/exit" && mv "$1/job_$2.launch/exit" "$1/job_$2.exit"
        """;

    // $1 directory, $2 id, $3 fingerprint, $4 the job's line, $5 the shell of the job, $6 known ids between blanks; later $7 the id of a
    // job to take over, $8 the way to a session of its own.
    private const string Launch = """
        set -- "$@" "$(
          PATH=$PATH:/usr/local/bin:/usr/bin:/bin
          [ -d "$1/job_$2.launch" ] || for o in "$1"/job_*.launch/owner; do
            j=${o##*/job_} j=${j%.launch/owner}
            case " $2$6" in *" $j "*) continue ;; esac
            if [ -f "$o" ] && [ "$(cat "$o")" = "$3" ]; then echo "$j"; break; fi
          done
        )" "$(PATH=$PATH:/usr/local/bin:/usr/bin:/bin; command -v setsid)"
        if [ -n "$7" ]; then echo "adopted $7"; exit 0; fi
        [ -d "$1/job_$2.launch" ] || { $8 /bin/sh -c "$5" sh "$1" "$2" "$3" "$4" </dev/null >/dev/null 2>&1 & }
        (
          PATH=$PATH:/usr/local/bin:/usr/bin:/bin
          n=0
          until [ -s "$1/job_$2.launch/pid" ] || [ -s "$1/job_$2.exit" ]; do
            n=$((n + 1))
            if [ "$n" -gt 100 ]; then
              echo "no job came about in $1 within 10 s: $(ls -ld "$1" 2>&1)" >&2
              exit 1
            fi
            sleep 0.1 2>/dev/null || sleep 1
          done
        ) || exit 1
        echo started
        """;

    /// <summary>Prints <c>started</c>, or <c>adopted ID</c> when it met a job of the same fingerprint that is not known.</summary>
    public static string Of(JobSpec job, string directory) =>
        ShellLine.Of(Launch, directory, job.Id, job.Fingerprint, job.Line, Job, $" {string.Join(' ', job.Known)} ");
}
