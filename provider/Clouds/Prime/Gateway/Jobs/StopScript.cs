namespace Sandboxes.Clouds.Prime.Gateway.Jobs;

/// <summary>
/// Ends a job and removes its files. Its processes are those of its session, or, where it has none of its own, the tree below it; a
/// session's number is not used again while one of it lives.
/// </summary>
internal static class StopScript
{
    // m: the processes that live, between blanks. o: whether the job has a session of its own.
    private static readonly string Stop = JobProcesses.Functions + """
        members() {
          m=' '
          lives "$p" && m=" $p "
          g=1
          while [ "$g" = 1 ]; do
            g=0
            for f in /proc/[0-9]*/stat; do
              q=${f#/proc/} q=${q%/stat}
              case $m in *" $q "*) continue ;; esac
              stat_of "$q" || continue
              set -- $s
              case $1 in [ZXx]) continue ;; esac
              case $m in *" $2 "*) ;; *) [ "$o" = 1 ] && [ "$4" = "$p" ] || continue ;; esac
              m="$m$q " g=1
            done
          done
          [ "$m" != ' ' ]
        }
        any_lives() {
          for q in $m; do
            stat_of "$q" || continue
            case $s in [ZXx]*) ;; *) return 0 ;; esac
          done
          return 1
        }
        end_by() {
          n=0
          while members; do
            [ "$n" -le "$2" ] || return 1
            kill "-$1" $m 2>/dev/null
            n=$((n + 1))
            while any_lives; do
              n=$((n + 1))
              [ "$n" -le "$2" ] || return 1
              sleep 0.1 2>/dev/null || { sleep 1; n=$((n + 9)); }
            done
          done
        }
        if ! any; then echo none; exit 0; fi
        find_job
        o=0
        if [ -n "$p" ] && [ "$c" = "$p" ]; then
          if [ ! -d "/proc/$p" ] || is_job "$p"; then o=1; fi
        fi
        end_by TERM 50 || end_by KILL 20 || { echo "processes$m do not end" >&2; exit 1; }
        rm -rf -- "$b.stdout.log" "$b.stderr.log" "$b.exit" "$l"
        echo stopped
        """;

    /// <summary>Prints <c>stopped</c>, or <c>none</c> when there was no such job.</summary>
    public static string Of(string id, string directory) => ShellLine.Of(Stop, directory, id);
}
