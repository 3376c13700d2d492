# Prints a line for every background job that has files in /tmp: its id, its exit code or -, and "gone" when the process it wrote down is.
# Whether the process lives is looked at before the exit code, which is the last thing that it writes.
cd /tmp || exit 0
first() {
    if [ -f "$1" ]; then head -n 1 "$1" | head -c 32; fi 2> /dev/null
}
ls | sed -n 's/^job_\([0-9a-f]\{8\}\)\.\(exit\|launch\|stdout\.log\)$/\1/p' | sort -u | while read -r id; do
    process=$(first "job_$id.launch/pid")
    case $process in '' | *[!0-9]*) life=unknown ;; *) if [ -d "/proc/$process" ]; then life=there; else life=gone; fi ;; esac
    code=$(first "job_$id.exit")
    case $code in '' | *[!0-9]*) code=- ;; esac
    echo "$id $code $life"
done
