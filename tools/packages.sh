# SPDX-License-Identifier: MIT
# Sourced by tools/run, tools/test, tools/tidy and bench/run: installs the Debian packages given, those of them that are missing.

RUN_PACKAGES=(build-essential cmake ninja-build pkg-config ccache python3
  libboost-graph-dev libpugixml-dev libexpected-dev libutf8proc-dev robin-map-dev nlohmann-json3-dev libcli11-dev
  libxxhash-dev libgraphviz-dev libpango1.0-dev libcairo2-dev libzip-dev fonts-dejavu-core qt6-base-dev)
TEST_PACKAGES=("${RUN_PACKAGES[@]}" catch2 clang-format graphviz libxml2-utils python3-jsonschema poppler-utils)
BENCH_PACKAGES=("${RUN_PACKAGES[@]}" libbenchmark-dev libxml2-utils python3-networkx graphviz)
PEER_PACKAGES=("${RUN_PACKAGES[@]}" libbenchmark-dev graphviz librsvg2-bin nodejs)
TIDY_PACKAGES=("${TEST_PACKAGES[@]}" clang-tidy-14)

install_missing() {
  local missing=() package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "These packages are missing: ${missing[*]}" >&2
      echo "Install them as root:  apt-get install --no-install-recommends ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]}" >&2
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a apt-get -q -o DPkg::Lock::Timeout=300)
  "${apt[@]}" update </dev/null >&2
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >&2
}
