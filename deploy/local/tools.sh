# Finds a JDK and Maven for ./probity and deploy/bench/run, which read this file; whoever does has a function fail.
# Runs with bash 3.2 (macOS) as well as newer ones.
# shellcheck shell=bash
wanted=25

# The major version of the JDK in a folder, or nothing.
jdk_version() {
  [ -x "$1/bin/javac" ] && java_version "$1"
}

# The same whether it can compile or not: read from its release file, which costs no JVM start.
java_version() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_places() {
  [ -n "${JAVA_HOME:-}" ] && printf '%s\n' "$JAVA_HOME"
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$wanted" 2>/dev/null
  fi
  if command -v javac >/dev/null 2>&1; then
    home_of "$(command -v javac)"
  fi
  for place in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.jabba/jdk/*; do
    [ -d "$place" ] && printf '%s\n' "$place"
  done
}

# The folder of a program that lies in some bin, links followed (readlink -f is younger than some systems).
home_of() {
  program=$1
  while [ -L "$program" ]; do
    link=$(readlink "$program")
    case $link in
      /*) program=$link ;;
      *) program=$(dirname "$program")/$link ;;
    esac
  done
  (cd "$(dirname "$program")/.." && pwd -P)
}

# A JDK of the wanted version if there is one, else a younger one.
find_jdk() {
  younger=
  while IFS= read -r place; do
    version=$(jdk_version "$place") || continue
    [ -n "$version" ] || continue
    if [ "$version" -eq "$wanted" ]; then
      printf '%s\n' "$place"
      return 0
    fi
    if [ "$version" -gt "$wanted" ] && [ -z "$younger" ]; then
      younger=$place
    fi
  done <<PLACES
$(jdk_places)
PLACES
  [ -n "$younger" ] && printf '%s\n' "$younger"
}

# The version of a Maven, major and minor, by its own word.
maven_version() {
  "$1" -B -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1
}

maven_will_do() {
  case $1 in
    3.[89] | 3.[1-9][0-9] | [4-9].*) ;;
    *) return 1 ;;
  esac
}

# The first that is new enough; where none is, fails with the first that there is, so that it can be named.
find_maven() {
  old=
  for place in "${MAVEN_HOME:-/none}/bin/mvn" "$(command -v mvn 2>/dev/null)" \
    "$HOME/.sdkman/candidates/maven/current/bin/mvn" /opt/maven/bin/mvn /opt/homebrew/bin/mvn /usr/local/bin/mvn \
    "$HOME"/.local/share/mise/installs/maven/*/bin/mvn "$HOME"/.local/share/mise/installs/maven/*/*/bin/mvn; do
    [ -n "$place" ] && [ -x "$place" ] || continue
    if maven_will_do "$(maven_version "$place")"; then
      printf '%s\n' "$place"
      return 0
    fi
    old=${old:-$place}
  done
  printf '%s\n' "$old"
  return 1
}

# What there is where no Maven will do: the one that find_maven named, or none.
maven_instead() {
  if [ -n "$1" ]; then
    version=$(maven_version "$1")
    printf 'found: %s, as %s' "${version:-one of an unknown version}" "$1"
  else
    printf 'found: none (looked at MAVEN_HOME, the PATH, /opt, /usr/local, SDKMAN, mise)'
  fi
}

# What there is where no JDK will do: the newest Java, which may be old or unable to compile.
found_instead() {
  newest=0
  while IFS= read -r place; do
    version=$(java_version "$place") || continue
    if [ "${version:-0}" -gt "$newest" ]; then
      newest=$version
      where=$place
    fi
  done <<PLACES
$(jdk_places)
$(command -v java >/dev/null 2>&1 && home_of "$(command -v java)")
PLACES
  if [ "$newest" -ge "$wanted" ]; then
    printf 'found: %s without a compiler (javac), in %s' "$newest" "$where"
  elif [ "$newest" -gt 0 ]; then
    printf 'found: %s, in %s' "$newest" "$where"
  else
    printf 'found: none (looked at JAVA_HOME, the PATH, /usr/lib/jvm, /Library/Java, SDKMAN, mise, asdf)'
  fi
}

demand_jdk() {
  jdk=$(find_jdk) || fail "a JDK $wanted or newer is needed; $(found_instead).
  Debian 13, Ubuntu: apt-get install openjdk-$wanted-jdk    Fedora: dnf install java-$wanted-openjdk-devel
  macOS:             brew install openjdk@$wanted           anywhere: sdk install java $wanted-tem, or mise use java@$wanted
Then run this again, with JAVA_HOME set if it lies somewhere unusual."
  export JAVA_HOME="$jdk"
}

# Only where something is to be built: what is built runs without Maven.
demand_maven() {
  mvn=$(find_maven) || fail "Maven 3.8 or newer is needed to build; $(maven_instead "$mvn").
  Debian, Ubuntu: apt-get install maven    Fedora: dnf install maven
  macOS:          brew install maven       anywhere: sdk install maven, or mise use maven
Then run this again, with MAVEN_HOME set if it lies somewhere unusual."
}
