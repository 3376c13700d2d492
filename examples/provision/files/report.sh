#!/bin/sh
# Prints what the sandbox was set up with.
echo "settings: $(cat /srv/app/settings.json)"
echo "data rows: $(wc -l < /srv/app/data.csv)"
