#!/usr/bin/env bash
# Makes .venv with the locked packages and, on Debian, fetches the system libraries that Qt needs and that are missing.
# Run again at will: it does nothing when the lock file has not changed.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=.venv
stamp=$venv/.locked

# library as the dynamic linker names it -> the Debian package that has it
libraries="libEGL.so.1:libegl1 libGL.so.1:libgl1 libxkbcommon.so.0:libxkbcommon0 libxkbcommon-x11.so.0:libxkbcommon-x11-0
libdbus-1.so.3:libdbus-1-3 libfontconfig.so.1:libfontconfig1 libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-render-util.so.0:libxcb-render-util0
libxcb-shape.so.0:libxcb-shape0 libxcb-randr.so.0:libxcb-randr0 libxcb-sync.so.1:libxcb-sync1 libxcb-xfixes.so.0:libxcb-xfixes0
libxcb-xkb.so.1:libxcb-xkb1 libglib-2.0.so.0:libglib2.0-0"

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi
}

apt_install() {
    as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

missing_packages() {
    local known pair
    known=$(/sbin/ldconfig -p 2>/dev/null || true)
    for pair in $libraries; do
        case "$known" in *"${pair%%:*} "*) ;; *) printf '%s ' "${pair##*:}" ;; esac
    done
}

find_python() {
    local candidate
    for candidate in "${PYTHON:-}" python3.11 python3.12 python3.13 python3; do
        if [ -n "$candidate" ] && "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then
            printf '%s' "$candidate"
            return
        fi
    done
    echo "Python 3.11, 3.12 or 3.13 is needed and was not found. On Debian 12: apt-get install python3 python3-venv" >&2
    exit 1
}

if [ "$(uname -s)" = Linux ] && command -v apt-get >/dev/null; then
    packages=$(missing_packages)
    if [ -n "$packages" ]; then
        echo "Installing the system libraries that Qt needs: $packages"
        # shellcheck disable=SC2086
        apt_install $packages || { echo "Please install as root: apt-get install $packages" >&2; exit 1; }
    fi
fi

if [ ! -x $venv/bin/python ] || ! $venv/bin/python -m pip --version >/dev/null 2>&1; then
    python=$(find_python)
    if ! "$python" -m venv $venv >/dev/null 2>&1; then
        apt_install python3-venv || { echo "Please install as root: apt-get install python3-venv" >&2; exit 1; }
        "$python" -m venv --clear $venv
    fi
fi

wanted=$(cat requirements.lock pyproject.toml | sha256sum)
if [ "$(cat $stamp 2>/dev/null || true)" != "$wanted" ]; then
    echo "Installing the locked packages into $venv"
    $venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
    $venv/bin/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
    printf '%s' "$wanted" >$stamp
fi
# The first start should not be the slow one, also where Python may not write its compiled files.
$venv/bin/python -m compileall -q sistemkerja_desktop
