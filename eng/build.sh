# The part that ./hone and ./test share. It expects $root, the folder of the checkout, and defines functions only.
# shellcheck shell=bash

dll=$root/artifacts/bin/Hone.Cli/release/Hone.Cli.dll
stamp=$root/artifacts/hone.stamp
lock_wait_max_s=900

fail() { # MESSAGE HINT
  printf 'error: %s\ntry: %s\n' "$1" "$2" >&2
  return 1
}

# Sets $dotnet: the one on the PATH, else one where its installer puts it.
find_dotnet() {
  local folder
  dotnet=$(command -v dotnet) && return 0
  for folder in "${DOTNET_ROOT:-}" "${HOME:-}/.dotnet"; do
    dotnet=$folder/dotnet
    [ -x "$dotnet" ] && return 0
  done
  dotnet=
  fail 'the .NET SDK is not installed, and Hone needs it' "$(get_sdk)"
}

get_sdk() {
  printf '%s\n' "install .NET SDK $(wanted_sdk) or newer: https://dotnet.microsoft.com/download" \
    "     or without root: curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel $(wanted_sdk | cut -d. -f1,2)"
}

wanted_sdk() { sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$root/global.json"; }

require_sdk() {
  local found
  find_dotnet || return 1
  # global.json lets this fail where there is only a runtime, or an SDK that is too old.
  (cd "$root" && "$dotnet" --version </dev/null >/dev/null 2>&1) && return 0
  found=$(cd / && "$dotnet" --list-sdks </dev/null 2>/dev/null | sed 's/ .*//' | paste -sd ' ' -)
  fail "Hone needs .NET SDK $(wanted_sdk) or newer; installed: ${found:-only a runtime}" "$(get_sdk)"
}

# Nothing that goes into the program changed since it was built. The time of change (ctime) also tells of files that were
# moved or unpacked here with an old date; where find does not know it, the time of writing has to do.
is_fresh() {
  [ -f "$dll" ] && [ -f "$stamp" ] && [ -z "$(changed_since -cnewer || changed_since -newer)" ]
}

changed_since() {
  find "$root/src" "$root/eng" "$root/global.json" "$root"/Directory.*.props "$root"/Directory.*.targets \
    "$1" "$stamp" -print -quit 2>/dev/null
}

# Runs a command while nobody else builds in this checkout.
alone() {
  mkdir -p "$root/artifacts" 2>/dev/null && [ -w "$root/artifacts" ] ||
    { fail "cannot write in $root/artifacts" "run $root/hone once as a user who can"; return; }
  if command -v flock >/dev/null 2>&1; then
    (
      flock -w "$lock_wait_max_s" 9 || { gave_up "$root/artifacts/build.lock"; exit 1; }
      "$@" 9>&-
    ) 9>"$root/artifacts/build.lock"
  else
    (
      take_folder "$root/artifacts/build.lock.d" || exit 1
      trap 'rm -rf "$root/artifacts/build.lock.d"' EXIT
      trap 'exit 130' INT TERM HUP
      "$@"
    )
  fi
}

gave_up() { fail "another build holds $1 for more than $((lock_wait_max_s / 60)) minutes" "end it, then remove $1"; }

# A folder is made by one process only. What a process that is gone left behind is moved away, which also only one can do.
take_folder() {
  local owner waited=0
  until mkdir "$1" 2>/dev/null; do
    owner=$(cat "$1/pid" 2>/dev/null)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      mv "$1" "$1.$$" 2>/dev/null && rm -rf "$1.$$"
      continue
    fi
    [ "$waited" -lt "$lock_wait_max_s" ] || { gave_up "$1"; return; }
    sleep 1
    waited=$((waited + 1))
  done
  echo $$ >"$1/pid"
}

# The SDK, quiet: no servers that outlive it, nothing sent home, one language to read its words in.
sdk() {
  (
    cd "$root" || exit
    export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en TESTINGPLATFORM_TELEMETRY_OPTOUT=1
    export DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false MSBUILDDISABLENODEREUSE=1
    "$dotnet" "$@"
  )
}

# Runs a command that builds the program, and notes that it is as new as the sources were when it began.
stamped() {
  # A Hone that runs now keeps the files it has open; writing into them would change them under its feet.
  rm -f "$root"/artifacts/bin/Hone.Cli/release/*.dll "$stamp"
  : >"$stamp.new"
  "$@" && mv "$stamp.new" "$stamp"
}

build_hone() {
  is_fresh && return 0
  require_sdk || return 1
  if [ -t 2 ]; then echo 'building hone (once) …' >&2; fi
  local log=$root/artifacts/build.log
  stamped sdk build src/Hone.Cli/Hone.Cli.csproj -c Release --disable-build-servers --nologo -v quiet \
    -p:RestoreLockedMode=true -p:NuGetAudit=false </dev/null >"$log" 2>&1 && return 0
  explain "$log"
}

explain() { # LOG
  local errors hint="cd $root && dotnet build src/Hone.Cli -c Release"
  errors=$(grep -E '(^|: )error( |:)' "$1" | sed 's/ \[[^][]*proj\]$//' | sort -u | head -20)
  case $errors in
    *NU1301* | *NU1101*) hint='check the network: the first build fetches packages; then run hone again' ;;
    *NU1004*) hint="cd $root && dotnet restore, to bring the lock files up to date" ;;
  esac
  printf '%s\n' "${errors:-$(tail -20 "$1")}" >&2
  fail 'hone could not be built' "$hint"
}
