eval "$SANDBOXD_ENV"
unset SANDBOXD_ENV SBX_INIT SBX_NAME
cd /sandbox-workspace
"$@" &
wait $!
