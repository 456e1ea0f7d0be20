#!/bin/sh
# Makes what compose.yaml needs, once: secrets that nobody knows, and the name that people use.
# sh deploy/make-secrets.sh board.example.eu
set -eu
host=${1:?which name do people use? For example: sh deploy/make-secrets.sh board.example.eu}
cd "$(dirname "$0")/.."
if [ -e secrets ]; then
  echo "The folder secrets is there already: nothing was changed." >&2
  exit 1
fi
umask 077
mkdir secrets
draw() { openssl rand -hex "$1"; }
draw 32 > secrets/auth_secret
draw 32 > secrets/metrics_token
draw 24 > secrets/database_password
printf 'postgres://compa:%s@database:5432/compa\n' "$(cat secrets/database_password)" > secrets/database_url
# The folder is for its owner alone; the users inside the containers read the single files.
chmod 0444 secrets/*
[ -e .env ] || printf 'COMPA_HOST=%s\n' "$host" > .env
[ -e compa.env ] || printf '# Further settings, one NAME=value a line: see CONFIGURATION.md.\n' > compa.env
echo "Made: secrets/, .env and compa.env. Keep a copy of secrets/ where only administrators can read."
