namespace Sandboxes.Clouds.Prime.Gateway.Jobs;

/// <summary>
/// Shell functions that find a job's processes. A pid counts as the job's only when its start time is the recorded one, or, for a job that
/// Prime's own clients started, when its command line names the job: pids are used again. A zombie does not live, and stays one for ever
/// where nothing reaps it.
/// </summary>
internal static class JobProcesses
{
    /// <summary>Sets d, i, b and l from <c>$1</c> (directory) and <c>$2</c> (id), and defines the functions.</summary>
    public const string Functions = """
        PATH=$PATH:/usr/local/bin:/usr/bin:/bin
        d=$1 i=$2 b=$1/job_$2 l=$1/job_$2.launch p= a= c=
        stat_of() { { read -r s <"/proc/$1/stat"; } 2>/dev/null && s=${s##*) }; }
        named() { case $( { tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null) in *sh\ *"job_$i."*) ;; *) return 1 ;; esac; }
        is_job() {
          [ -n "$1" ] || return 1
          if [ ! -r /proc/self/stat ]; then kill -0 "$1" 2>/dev/null; return; fi
          stat_of "$1" || return 1
          if [ -z "$a" ]; then named "$1"; return; fi
          set -- $s
          [ "${20}" = "$a" ]
        }
        lives() {
          is_job "$1" || return 1
          [ -r /proc/self/stat ] || return 0
          case $s in [ZXx]*) return 1 ;; esac
        }
        find_job() {
          [ ! -s "$l/start" ] || read -r a c <"$l/start"
          p=$(cat "$l/pid" 2>/dev/null)
          case $p in *[!0-9]*) p= ;; esac
          [ -z "$p" ] || return 0
          for f in /proc/[0-9]*/cmdline; do
            q=${f#/proc/} q=${q%/cmdline}
            if [ "$q" != "$$" ] && lives "$q"; then p=$q; return; fi
          done
        }
        code() { c=$(cat "$b.exit" 2>/dev/null); case $c in '' | *[!0-9]*) return 1 ;; esac; }
        any() { [ -d "$l" ] || [ -e "$b.exit" ] || [ -e "$b.stdout.log" ] || [ -e "$b.stderr.log" ]; }

        """;
}
