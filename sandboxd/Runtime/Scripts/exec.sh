# Runs in the sandbox, as the leader of its own session: reports its process id as the first line of standard error, takes on the
# environment, directory and user it was given, and becomes the program. $1 is the directory, $2 the user or empty, the rest the program.
echo "$$" >&2
eval "$SANDBOXD_ENV"
unset SANDBOXD_ENV
cd -- "$1" || exit 126
if [ -z "$2" ]; then shift 2; exec "$@"; fi
user=${2%%:*}
case $2 in *:*) group=${2#*:} ;; *) group=$(id -g -- "$user") || exit 126 ;; esac
groups=--init-groups
id -nu -- "$user" > /dev/null 2>&1 || groups=--clear-groups
shift 2
exec setpriv --reuid "$user" --regid "$group" "$groups" -- "$@"
