#!/bin/sh
# Controleert een dossier van Baken met alleen sha256sum, sha512sum en openssl. / Checks a Baken case file with these alone.
#   sh verify.sh [--en] [MAP/FOLDER] [VINGERAFDRUK/FINGERPRINT]
# 0 klopt/holds · 2 niet te controleren/cannot be checked · 1 klopt niet/does not hold. Niets is groen omdat het ontbreekt.
LC_ALL=C; export LC_ALL
lang=nl
if [ "${1:-}" = --en ]; then lang=en; shift; fi
cd "${1:-.}" 2>/dev/null || { echo "geen map / no folder: ${1:-.}" >&2; exit 2; }
given=$(printf '%s' "${2:-}" | tr 'A-F' 'a-f' | tr -cd '0-9a-f')
seal=signatures/seal-sha256.txt
worst=0; bad=0; unknown=0

say() { if [ "$lang" = en ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi; }
holds() { say "  klopt                 $1" "  holds                 $2"; }
cannot() { unknown=$((unknown + 1)); say "  niet te controleren   $1" "  cannot be checked     $2"; }
fails() { bad=$((bad + 1)); say "  KLOPT NIET            $1" "  DOES NOT HOLD         $2"; }
finish() {
  if [ "$bad" -gt 0 ]; then worst=1; say "KLOPT NIET" "DOES NOT HOLD"
  elif [ "$unknown" -gt 0 ]; then worst=2; say "NIET TE CONTROLEREN" "CANNOT BE CHECKED"
  else say "KLOPT" "HOLDS"; fi
  exit "$worst"
}

for tool in sha256sum sha512sum openssl sort comm sed find; do
  command -v "$tool" >/dev/null 2>&1 || { cannot "$tool ontbreekt op deze computer" "$tool is missing on this computer"; finish; }
done
if [ ! -f bagit.txt ] || [ ! -f "$seal" ]; then
  fails "dit is geen bundel van Baken: bagit.txt of $seal ontbreekt" "this is no bundle of Baken: bagit.txt or $seal is missing"; finish
fi
odd=$(find . \( ! -type f ! -type d \) -o -name '*[!A-Za-z0-9._-]*' | sed -n 1p)
if [ -n "$odd" ]; then fails "hoort niet in een bundel: $odd" "does not belong in a bundle: $odd"; finish; fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# check LIST PROGRAM: every line is a digest and a path, and fits.
check() {
  if [ ! -s "$1" ]; then fails "$1 ontbreekt" "$1 is missing"; return; fi
  lines=$(wc -l < "$1"); width=$3
  form=$(grep -c "^[0-9a-f]\{$width\}  [A-Za-z0-9_-][A-Za-z0-9._/-]*\$" "$1")
  names=$(cut -c $((width + 3))- "$1" | sort -u | wc -l)
  if [ "$lines" -ne "$form" ] || [ "$lines" -ne "$names" ] || cut -c $((width + 3))- "$1" | grep -q '\.\.'; then
    fails "$1 heeft een andere vorm" "$1 has another form"; return
  fi
  "$2" -c "$1" > "$work/said" 2>/dev/null
  good=$(grep -c ': OK$' "$work/said")
  if [ "$good" -eq "$lines" ]; then
    holds "$1: $good bestanden onveranderd" "$1: $good files unchanged"
  else
    fails "$1: $((lines - good)) van $lines veranderd of weg:" "$1: $((lines - good)) of $lines changed or missing:"
    grep -v ': OK$' "$work/said" | sed -n 's/^\([^:]*\):.*/      \1/p' | sed -n 1,20p
  fi
}
# covered LIST WIDTH: every path in $work/paths stands in it. No pipe leads here: what it counts would stay in a subshell.
covered() {
  sort -u "$work/paths" > "$work/there"
  cut -c $(($2 + 3))- "$1" 2>/dev/null | sort > "$work/listed"
  comm -23 "$work/there" "$work/listed" > "$work/added"
  if [ -s "$work/added" ]; then
    fails "niet in $1, dus toegevoegd: $(sed -n 1p "$work/added")" "not in $1, so it was added: $(sed -n 1p "$work/added")"
  fi
}

check "$seal" sha256sum 64
{ find signatures renditions -type f 2>/dev/null | grep -v -x -e "$seal" -e "$seal.ed25519"
  echo tagmanifest-sha256.txt; echo tagmanifest-sha512.txt; echo signatures/public-key.pem; } > "$work/paths"
covered "$seal" 64
for pair in "sha256 64" "sha512 128"; do
  name=${pair% *}; width=${pair#* }
  check "tagmanifest-$name.txt" "${name}sum" "$width"
  find . -type f ! -path './*/*' ! -name 'tagmanifest-*' | sed 's|^\./||' > "$work/paths"
  covered "tagmanifest-$name.txt" "$width"
  check "manifest-$name.txt" "${name}sum" "$width"
  find data -type f > "$work/paths"
  covered "manifest-$name.txt" "$width"
done
for folder in ./*/; do
  case $folder in ./data/ | ./signatures/ | ./renditions/) ;; *) fails "hoort niet in een bundel: $folder" "does not belong in a bundle: $folder" ;; esac
done
count=$(find data -type f | wc -l); bytes=$(find data -type f -exec cat {} + | wc -c)
if grep -q -x "Payload-Oxum: $((bytes)).$((count))" bag-info.txt 2>/dev/null; then
  holds "aantal bestanden en bytes" "number of files and bytes"
else fails "het aantal bestanden of bytes is anders" "the number of files or bytes differs"; fi

key=signatures/public-key.pem
if ! openssl pkey -pubin -in "$key" -outform DER -out "$work/key.der" 2>/dev/null; then
  fails "de sleutel ontbreekt of is beschadigd" "the key is missing or damaged"
else
  if openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in "$seal" -sigfile "$seal.ed25519" >/dev/null 2>&1; then
    holds "de handtekening past bij de lijst" "the signature fits the list"
  else fails "de handtekening past niet bij de lijst" "the signature does not fit the list"; fi
  print=$(tail -c 32 "$work/key.der" | sha256sum | cut -c 1-16)
  if [ -z "$given" ]; then
    cannot "van wie sleutel $print is: geef de vingerafdruk op" "whose key $print is: give the fingerprint"
  elif [ "$given" = "$print" ]; then holds "sleutel $print is de opgegeven sleutel" "key $print is the key given"
  else fails "sleutel $print is niet de opgegeven sleutel" "key $print is not the key given"; fi
fi

# The log: a hash tree (RFC 9162 §2.1.3.2) up to a checkpoint that the log's key signed.
hash() { openssl dgst -sha256 -binary; }
# Hexadecimal digits as bytes: printf of every shell knows octal numbers.
binary() {
  rest_of=$1; octal=
  while [ -n "$rest_of" ]; do
    pair=${rest_of%"${rest_of#??}"}; rest_of=${rest_of#??}
    octal=$octal$(printf '\\%03o' "0x$pair")
  done
  # shellcheck disable=SC2059
  printf "$octal"
}
decoded() { printf '%s' "$1" | openssl base64 -d -A; }
vkey=$(cat signatures/log/log.vkey 2>/dev/null)
origin=${vkey%%+*}; rest=${vkey#*+}; keyid=${rest%%+*}
{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'; decoded "${rest#*+}" 2>/dev/null | tail -c 32; } > "$work/log.der"
proven() { # FILE PLACE: 0 where the proof holds; leaves the event in $work/event
  [ "$(sed -n 1p "$1")" = "c2sp.org/tlog-proof@v1" ] || return 1
  extra=$(sed -n '2s/^extra //p' "$1"); index=$(sed -n '2,3s/^index //p' "$1" | sed -n 1p)
  [ "$index" = "$2" ] || return 1
  stated=$(sed -n "s/^$index //p" "$work/stated" | sort -u)
  case $stated in ????????????????????????????????????????????????????????????????) ;; *) return 1 ;; esac
  sed '1,/^$/d' "$1" > "$work/note"; sed '/^$/,$d' "$work/note" > "$work/body"; sed '1,/^$/d' "$work/note" > "$work/marks"
  [ "$(sed -n 1p "$work/body")" = "$origin" ] || return 1
  size=$(sed -n 2p "$work/body")
  case $index$size in '' | *[!0-9]*) return 1 ;; esac
  [ "$index" -lt "$size" ] || return 1
  : > "$work/event"
  if [ -n "$extra" ]; then
    decoded "$extra" > "$work/extra"; tail -c +17 "$work/extra" > "$work/event"
    { printf 'baken/leaf/v1\n'; cat "$work/extra"; } | hash > "$work/commitment"
    [ "$(od -An -v -tx1 "$work/commitment" | tr -d ' \n')" = "$stated" ] || return 1
  fi
  binary "$stated" > "$work/commitment"
  { printf '\000'; cat "$work/commitment"; } | hash > "$work/node"
  at=$index; last=$((size - 1))
  sed '/^$/,$d' "$1" | grep -v -e '^c2sp.org/' -e '^extra ' -e '^index ' > "$work/path"
  while read -r line; do
    [ "$last" -gt 0 ] || return 1
    decoded "$line" > "$work/other"
    [ "$(wc -c < "$work/other")" -eq 32 ] || return 1
    if [ $((at % 2)) -eq 1 ] || [ "$at" -eq "$last" ]; then
      { printf '\001'; cat "$work/other" "$work/node"; } | hash > "$work/next"
      while [ $((at % 2)) -eq 0 ] && [ "$at" -ne 0 ]; do at=$((at / 2)); last=$((last / 2)); done
    else
      { printf '\001'; cat "$work/node" "$work/other"; } | hash > "$work/next"
    fi
    mv "$work/next" "$work/node"; at=$((at / 2)); last=$((last / 2))
  done < "$work/path"
  [ "$last" -eq 0 ] && [ "$(openssl base64 -A < "$work/node")" = "$(sed -n 3p "$work/body")" ] || return 1
  sed -n "s|^— $origin ||p" "$work/marks" > "$work/signatures"
  while read -r line; do
    decoded "$line" > "$work/mark"
    [ "$(wc -c < "$work/mark")" -eq 68 ] || continue
    [ "$(head -c 4 "$work/mark" | od -An -tx1 | tr -d ' \n')" = "$keyid" ] || continue
    tail -c 64 "$work/mark" > "$work/signature"
    openssl pkeyutl -verify -pubin -keyform DER -inkey "$work/log.der" -rawin -in "$work/body" \
      -sigfile "$work/signature" >/dev/null 2>&1 && return 0
  done < "$work/signatures"
  return 1
}
# What the case's own documents name for each leaf: its place and its commitment.
find data -name '*.json' -o -name '*.jsonl' | grep -v '^data/exchange/' | while read -r file; do
  tr ',{}' '\n\n\n' < "$file" | sed -n -e 's/^ *//' -e 's/": /":/' -e 's/^"commitment":"sha256:\([0-9a-f]*\)"$/c \1/p' \
    -e 's/^"place":\([0-9]*\)$/p \1/p' -e 's/^"leaf":\([0-9]*\)$/p \1/p'
done | { digits=; while read -r kind value; do
  if [ "$kind" = c ]; then digits=$value; elif [ -n "$value" ]; then echo "$value $digits"; fi
done; } > "$work/stated"
proofs=0
for file in signatures/log/leaf-*.tlog-proof; do
  [ -f "$file" ] || continue
  place=${file##*/leaf-}; place=${place%.tlog-proof}
  if proven "$file" "$place"; then proofs=$((proofs + 1)); cp "$work/event" "$work/event-$place"
  else fails "logboekbewijs $file" "log proof $file"; fi
done
[ "$proofs" -eq 0 ] || holds "$proofs logboekbewijzen leiden naar een ondertekend controlepunt" "$proofs log proofs lead to a signed checkpoint"

# Each exhibit, with what the seal says of all.
member() { sed -n "s/^  \"$2\": \"\{0,1\}\([^\"]*[^\",]\)\"\{0,1\},\{0,1\}\$/\1/p" "$1" | sed -n 1p; }
sealed=$bad; unsure=$unknown
for folder in data/exhibits/*/; do
  [ -d "$folder" ] || continue
  id=${folder#data/exhibits/}; id=${id%/}; json=${folder}exhibit.json
  place=$(sed -n 's/^    "place": \([0-9]*\),\{0,1\}$/\1/p' "$json"); record=$(member "$json" record); payload=$(member "$json" payloadDigest)
  if [ "$sealed" -gt 0 ]; then fails "$id: het dossier als geheel klopt niet" "$id: the case file as a whole does not hold"
  elif ! grep -q '^  "file":' "$json"; then cannot "$id: de pagina is in deze uitgave achtergehouden" "$id: the page is withheld in this edition"
  elif [ ! -f "${folder}capture.wacz" ]; then fails "$id: de pagina ontbreekt" "$id: the page is missing"
  elif [ -z "$place" ]; then cannot "$id: staat in geen logboek" "$id: is in no log"
  elif [ ! -f "$work/event-$place" ]; then cannot "$id: het logboekbewijs is er niet bij" "$id: its log proof is not here"
  elif ! grep -q -F '"kind":"capture"' "$work/event-$place" || ! grep -q -F "\"record\":\"$record\"" "$work/event-$place" ||
    ! grep -q -F "\"payload\":\"$payload\"" "$work/event-$place"; then
    fails "$id: het logboek zegt iets anders over dit stuk" "$id: the log says otherwise of this exhibit"
  elif [ "$unsure" -gt 0 ]; then cannot "$id: het zegel is niet geheel te controleren" "$id: the seal cannot be checked in full"
  else holds "$id: onveranderd, en in het logboek" "$id: unchanged, and in the log"; fi
done
for file in $(find signatures -name '*.p7s' -o -name '*.tsr' | sort); do
  say "  zelf te controleren   $file (zie UITLEG.md)" "  check it yourself     $file (see EXPLAINED.md)"
done
finish
