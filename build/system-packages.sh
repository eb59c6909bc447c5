#!/usr/bin/env bash
# Makes sure that this Debian has what Loutai needs from the system.
#   bash build/system-packages.sh        to run, build and test
#   bash build/system-packages.sh run    to run only
# As root it installs what is missing; else by sudo where that needs no password; else it names the line.
set -eu

run=(libgtk-3-0 libnss3 libasound2 libgbm1 fonts-noto-cjk fonts-liberation g++)
test=(xvfb xauth libreoffice-writer libreoffice-calc poppler-utils)

case "${1:-all}" in
  run) wanted=("${run[@]}") ;;
  all) wanted=("${run[@]}" "${test[@]}") ;;
  *) echo "usage: bash build/system-packages.sh [run]" >&2; exit 2 ;;
esac

if ! command -v dpkg-query > /dev/null; then
  [ "$(uname -s)" = Linux ] || exit 0 # Windows and macOS need nothing.
  echo "Not a Debian: please install what these packages hold: ${wanted[*]}"
  exit 0
fi

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null)" = installed ]; }
missing=()
for name in "${wanted[@]}"; do
  # From Debian 13 on, some libraries carry the suffix t64.
  installed "$name" || installed "${name}t64" || missing+=("$name")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "System packages: all ${#wanted[@]} are here."
  exit 0
fi

line="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
install() {
  "$@" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 update -q
  "$@" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "${missing[@]}"
}
echo "System packages missing: ${missing[*]}"
if [ "$(id -u)" = 0 ]; then
  install
elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
  install sudo
else
  echo "Please run this line as root, then try again:" >&2
  echo "  $line" >&2
  exit 1
fi
