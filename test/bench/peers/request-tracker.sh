#!/bin/sh
# Request Tracker 5 as Debian has it, for `npm run bench -- peers --rt http://127.0.0.1:5580`. Off by default: nothing else installs or starts it.
#
#   sudo test/bench/peers/request-tracker.sh install          packages, without a service of their own
#   sudo test/bench/peers/request-tracker.sh start <folder>   a PostgreSQL and an RT of its own, on the loopback alone, in this folder
#   sudo test/bench/peers/request-tracker.sh stop <folder>
#
# Four preforked workers with the application loaded, the full-text index built, mail written to a file and not sent, one user `agent1`
# who may work on the queues General and Agency.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
what=${1:-}
folder=${2:-}
db_port=${RT_DB_PORT:-5543}
port=${RT_PORT:-5580}

install_packages() {
  echo 'request-tracker5 request-tracker5/dbconfig-install boolean false' | debconf-set-selections
  # No service starts by itself: what runs is started below.
  RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    request-tracker5 rt5-db-postgresql rt5-standalone starman
}

as_postgres() { su -s /bin/sh postgres -c "$1"; }

start() {
  [ -n "$folder" ] || { echo 'which folder?' >&2; exit 2; }
  mkdir -p "$folder"
  folder=$(cd "$folder" && pwd)
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
  secret=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  if [ ! -d "$folder/db" ]; then
    install -d -o postgres "$folder/db"
    as_postgres "$bin/initdb -D '$folder/db' -A trust -E UTF8 --locale=C.UTF-8" >"$folder/initdb.log"
  fi
  as_postgres "$bin/pg_ctl -D '$folder/db' status" >/dev/null 2>&1 || as_postgres "$bin/pg_ctl -D '$folder/db' -l '$folder/db/server.log' -w \
    -o '-p $db_port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=512MB -c jit=off' start" >/dev/null
  sed -e "s/@PORT@/$port/" -e "s/@DB_PORT@/$db_port/" -e "s/@SECRET@/$secret/" -e "s#@FOLDER@#$folder#" \
    "$here/request-tracker-settings.pm" >"$folder/RT_SiteConfig.pm"
  export RT_SITE_CONFIG="$folder/RT_SiteConfig.pm"
  # What Debian puts there is read after ours, and would win.
  mkdir -p "$folder/none"
  export RT_SITE_CONFIG_DIR="$folder/none"
  if [ ! -f "$folder/made" ]; then
    rt-setup-database-5 --action init --dba postgres --dba-password '' >"$folder/setup.log" 2>&1
    rt-setup-fulltext-index-5 --noask --dba postgres --dba-password '' >>"$folder/setup.log" 2>&1
    perl -I/usr/share/request-tracker5/lib "$here/request-tracker-people.pl" >>"$folder/setup.log" 2>&1
    touch "$folder/made"
  fi
  starman --listen "127.0.0.1:$port" --workers 4 --preload-app -E deployment --daemonize --pid "$folder/starman.pid" \
    --error-log "$folder/starman.log" /usr/share/request-tracker5/libexec/rt-server
  echo "Request Tracker answers at http://127.0.0.1:$port"
}

stop() {
  [ -n "$folder" ] || { echo 'which folder?' >&2; exit 2; }
  folder=$(cd "$folder" && pwd)
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
  [ ! -f "$folder/starman.pid" ] || kill "$(cat "$folder/starman.pid")" || true
  as_postgres "$bin/pg_ctl -D '$folder/db' -m fast stop" >/dev/null
}

case "$what" in
  install) install_packages ;;
  start) start ;;
  stop) stop ;;
  *) sed -n '2,9p' "$0" >&2; exit 2 ;;
esac
