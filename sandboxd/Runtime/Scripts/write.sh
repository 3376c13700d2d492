# Writes standard input to $2, beside the file $1 that the caller moves it to when all has arrived. Exit codes: 21 $1 is a folder,
# 23 not writable.
[ ! -d "$1" ] || exit 21
mkdir -p -- "$(dirname -- "$1")" || exit 23
cat > "$2" || exit 23
