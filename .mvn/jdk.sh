# Sourced by mvnw and preflight: finds a JDK of version 25 or newer and exports it as JAVA_HOME.
#
# Maven's toolchains would reach the compiler only; the plugins that run inside Maven itself need the
# newer JDK too. So the choice is made before Maven starts, and an older default `java` does no harm.
# Plain POSIX sh, because mvnw is.

# The major version of the JDK in folder $1, from its `release` file (faster than starting it);
# nothing where there is no compiler or no such file. A JDK without a `release` file is not seen.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

jdk_of_path() {
  command -v javac >/dev/null 2>&1 || return 0
  dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")"
}

jdk_fits() {
  jdk_found=$(jdk_version "$1")
  [ "${jdk_found:-0}" -ge 25 ]
}

# Of the usual folders: a 25, which is what the tests run on, before anything newer.
jdk_of_usual_folders() {
  jdk_newer=
  for jdk in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    jdk_fits "$jdk" || continue
    [ "$jdk_found" -gt 25 ] || { echo "$jdk"; return; }
    jdk_newer=$jdk
  done
  echo "$jdk_newer"
}

jdk_find() {
  for jdk in "${JAVA_HOME:-}" "$(jdk_of_path)"; do
    if [ -n "$jdk" ] && jdk_fits "$jdk"; then echo "$jdk"; return; fi
  done
  jdk_of_usual_folders
}

JAVA_HOME=$(HOME=${HOME:-/}; jdk_find)
if [ -z "$JAVA_HOME" ]; then
  cat >&2 <<'END'
Preflight needs a JDK of version 25 or newer, and none was found in JAVA_HOME, PATH or the usual folders.
  Debian, Ubuntu  follow https://adoptium.net/installation/linux/ then: apt-get install temurin-25-jdk
  SDKMAN          sdk install java 25-tem
  macOS           brew install openjdk@25
END
  exit 1
fi
export JAVA_HOME
