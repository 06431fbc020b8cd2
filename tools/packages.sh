# The packages mockexam is built from, and their installation. Sourced by tools/run and tools/test.

BUILD_PACKAGES="g++ cmake ninja-build pkg-config gettext
  libboost-dev libboost-program-options-dev libcmark-dev libfmt-dev libncurses-dev
  libsodium-dev libsqlite3-dev libunistring-dev libxml2-dev nlohmann-json3-dev"
TEST_PACKAGES="libboost-test-dev libvterm-dev libxml2-utils sqlite3 python3 git"

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }

missing_packages() {
  for package in "$@"; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=none
    [ "$status" = installed ] || printf '%s ' "$package"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    say "installing packages needs root: run this as root, or install sudo"
    return 1
  fi
}

# Installs what is missing of the packages given; says what it does; nothing when all are there.
install_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say "this is no Debian or Ubuntu: install the libraries of tools/packages.sh by hand"
    return 0
  fi
  wanted=$(missing_packages "$@")
  [ -n "$wanted" ] || return 0
  say "installing $wanted"
  # A missing package can be a stale list: look the lists up once, then install.
  as_root apt-get update -qq >/dev/null 2>&1 || say "the package lists could not be refreshed"
  # shellcheck disable=SC2086
  if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $wanted >/dev/null; then
    say "could not install: $(missing_packages $wanted)"
    say "mend the network or the package sources (apt-get update says more), then run this again"
    return 1
  fi
}

# Release builds: as many compilers as there are processors, each wants about 1 GB.
build_jobs() {
  jobs=$(nproc 2>/dev/null || echo 2)
  memory=$(awk '/MemAvailable/ {print int($2 / 1000000)}' /proc/meminfo 2>/dev/null || echo 2)
  [ "$memory" -ge 1 ] || memory=1
  [ "$jobs" -le "$memory" ] && echo "$jobs" || echo "$memory"
}
