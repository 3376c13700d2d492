# Prints the size of the regular file $1 and a line end, then $3 bytes of it from byte $2 on; a negative $2 counts from the end, an
# empty $3 means all. Exit codes: 20 not there, 21 a folder, 22 neither file nor folder, 23 not readable.
[ -e "$1" ] || exit 20
[ ! -d "$1" ] || exit 21
[ -f "$1" ] || exit 22
[ -r "$1" ] || exit 23
size=$(stat -L -c %s -- "$1") || exit 23
start=$2
if [ "$start" -lt 0 ]; then start=$((size + start)); fi
if [ "$start" -lt 0 ]; then start=0; fi
echo "$size"
if [ -z "$3" ]; then exec tail -c "+$((start + 1))" -- "$1"; fi
tail -c "+$((start + 1))" -- "$1" | head -c "$3"
