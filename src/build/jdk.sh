# Sourced by ./start and ./check: sets JAVA_HOME to a JDK 25 or newer and MVN to a Maven, or says how to get one and ends.

jdk_major() { # what the JDK in $1 calls itself: 25 for 25.0.3; nothing where there is no JDK
  [[ -x $1/bin/javac && -r $1/release ]] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_places() { # where JDKs usually are, best first
  local javac
  [[ -n ${JAVA_HOME:-} ]] && echo "$JAVA_HOME"
  javac=$(command -v javac) && javac=$(readlink -f "$javac" 2>/dev/null) && dirname "$(dirname "$javac")"
  [[ -x /usr/libexec/java_home ]] && /usr/libexec/java_home -v 25+ 2>/dev/null
  ls -d /usr/lib/jvm/* /opt/*jdk* /opt/java/* /usr/local/*jdk* /usr/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null
  return 0
}

find_jdk() {
  local place major
  while IFS= read -r place; do
    major=$(jdk_major "$place")
    if ((${major:-0} >= 25)); then
      export JAVA_HOME=$place
      return 0
    fi
  done < <(jdk_places)
  echo "Revisit needs a JDK 25 or newer: apt-get install -y openjdk-25-jdk, or take one from https://adoptium.net and set JAVA_HOME." >&2
  exit 1
}

find_maven() { # the machine's Maven where it is 3.8 or newer, else the wrapper, which downloads one
  local version
  MVN=./mvnw
  if command -v mvn >/dev/null; then
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    set -- $version
    if ((${1:-0} > 3 || (${1:-0} == 3 && ${2:-0} >= 8))); then MVN=mvn; fi
  fi
}
