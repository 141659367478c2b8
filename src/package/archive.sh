# An archive of classes saves a quarter of a small build (docs/content/en/measured.md). Sourced by launch.sh when there is none for this Java yet,
# and by ./package.
# shellcheck shell=sh disable=SC2046,SC2154,SC2086

# A site to build for the trial, in FOLDER/source.
make_sample() { # FOLDER
  if [ -n "$sample" ]; then
    mkdir "$1/source"
    cp -R "$sample/content" "$sample/waybill.yaml" "$1/source"
  else
    "$java" $flags -cp "$jar" dev.waybill.Main init "$1/source" --language en
  fi
}

# The classes that a first and an unchanged build load.
list_classes() { # FOLDER
  for build in first unchanged; do
    "$java" $flags $(native_access) -Xshare:off -XX:DumpLoadedClassList="$1/$build" -cp "$jar" dev.waybill.Main build -q -s "$1/source" -d "$1/site" || true
  done
  awk '!seen[$0]++' "$1/first" "$1/unchanged" # the dump fails on a repeated line
}

dump_classes() { # LIST ARCHIVE
  "$java" $flags $(native_access) -Xshare:dump -XX:SharedClassListFile="$1" -XX:SharedArchiveFile="$2" -cp "$jar"
}

# Java 25 and later have an AOT cache, which holds more and takes a single run to make.
archive_classes() (
  set -e
  trial=$(mktemp -d "$lib/trial.XXXXXX")
  trap 'rm -rf "$trial"' EXIT
  rm -f "$archive.aot"
  make_sample "$trial"
  if [ "$major" -ge 25 ] && "$java" $flags $(native_access) -XX:AOTCacheOutput="$trial/aot" -cp "$jar" dev.waybill.Main build -q -s "$trial/source" -d "$trial/site" &&
    [ -s "$trial/aot" ]; then
    mv -f "$trial/aot" "$archive.aot"
    touch "$archive.jsa"
    exit
  fi
  list_classes "$trial" >"$trial/list"
  dump_classes "$trial/list" "$trial/jsa"
  mv -f "$trial/jsa" "$archive.jsa"
)
