# Finds Java and runs the program. Sourced by the launchers: ./waybill of the source tree, and bin/waybill of an installed program, with
#   lib       the folder of waybill.jar and of the archives of classes
#   scripts   the folder of this file
#   runtime   a Java runtime that belongs to the program; may be missing
#   sample    a site to learn from which classes a build loads; may be empty
# shellcheck shell=sh disable=SC2154
jar=$lib/waybill.jar

# Java can't open files with Chinese names under a C locale.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]*8*) ;;
  *) LC_ALL=C.UTF-8; export LC_ALL ;;
esac

java=
major=0
version=

# Takes the Java in a folder if it is newer than what was found before. A JDK has its version in a file, so none needs to be started.
consider() { # HOME [ask]
  [ -x "$1/bin/java" ] || return 0
  found=
  if [ -r "$1/release" ]; then
    while IFS='=' read -r key value; do
      [ "$key" != JAVA_VERSION ] || found=$value
    done <"$1/release"
  elif [ "${2:-}" = ask ]; then
    found=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version \("[^"]*"\).*/\1/p')
  fi
  found=${found#\"}
  found=${found%%[!0-9.]*}
  [ "${found%%.*}" -gt "$major" ] 2>/dev/null || return 0
  major=${found%%.*}
  version=$found
  java=$1/bin/java
}

# JAVA_HOME if it is new enough, or else the newest that is found.
find_java() {
  [ -z "${JAVA_HOME:-}" ] || consider "$JAVA_HOME" ask
  [ "$major" -lt 17 ] || return 0
  path=$(command -v java) && path=$(readlink -f "$path") && consider "${path%/bin/java}" ask
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* "${HOME:-}"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    consider "$home"
  done
  [ "$major" -ge 17 ] || {
    echo "waybill: no Java 17 or later found${version:+ (the newest is $version)}; install one, or set JAVA_HOME" >&2
    exit 2
  }
}

# A small young generation and little free heap: a build takes as long, in three quarters of the memory. Very large sites may use most of
# the machine's memory. The archive of classes requires compressed pointers.
common="-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-UsePerfData -Xlog:disable -XX:MaxRAMPercentage=75 -XX:+UseCompressedOops"
flags="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn64m $common"
# From this many pages C2 and the parallel collector save a tenth to a fifth of a build (docs/content/en/measured.md). The heap starts with most of
# what the build will need, 6 KB a page, so that it isn't collected again and again while it grows.
many=40000
# From this many pages a larger heap saves a third of the build, which collections would take.
huge=250000
# serve runs for hours: it uses C2, and G1 for its short pauses, at the cost of more memory.
lasting="-XX:+UseG1GC -XX:-UsePerfData -Xlog:disable"

# For the native code of WebP and Brotli: JDK 24 and later warn without it. An archive of classes is of use only to runs with the same option.
native_access() {
  [ "$major" -lt 24 ] || echo --enable-native-access=ALL-UNNAMED
}

# How many pages the site named by a command's options has.
count_pages() (
  site=.
  while [ $# -gt 0 ]; do
    case $1 in
      -s | --source) [ $# -lt 2 ] || site=$2 ;;
      --source=*) site=${1#--source=} ;;
    esac
    shift
  done
  find "$site/content" -name '*.md' 2>/dev/null | wc -l
)

run() { # ARGUMENT...
  if [ -n "$runtime" ] && [ -x "$runtime/bin/java" ]; then
    java=$runtime/bin/java
    major=25
    archive=$lib/waybill
  else
    find_java
    archive=$lib/waybill-$version
    # Made once for each jar and Java; optional.
    if [ -w "$lib" ] && { [ ! -f "$archive.jsa" ] || [ "$jar" -nt "$archive.jsa" ]; }; then
      # shellcheck source=/dev/null
      . "$scripts/archive.sh"
      archive_classes >/dev/null 2>&1 || touch "$archive.jsa"
    fi
  fi
  case ${1:-} in
    serve) flags=$lasting ;;
    build | check)
      pages=$(count_pages "$@")
      if [ "$pages" -ge "$huge" ]; then
        flags="-XX:+UseSerialGC -Xmn512m $common -XX:MinHeapFreeRatio=40 -XX:MaxHeapFreeRatio=70"
      elif [ "$pages" -ge "$many" ]; then
        flags="-XX:+UseParallelGC -Xmn48m -Xms$((pages * 6 / 1024))m $common"
      fi
      ;;
  esac
  if [ -s "$archive.aot" ]; then
    set -- -XX:AOTCache="$archive.aot" -cp "$jar" dev.waybill.Main "$@"
  elif [ -s "$archive.jsa" ]; then
    set -- -XX:SharedArchiveFile="$archive.jsa" -Xshare:auto -cp "$jar" dev.waybill.Main "$@"
  else
    set -- -cp "$jar" dev.waybill.Main "$@"
  fi
  # shellcheck disable=SC2046,SC2086
  exec "$java" $flags $(native_access) "$@"
}
