#!/bin/bash
# Table benchmarks under Harbour and Keel in one sitting: medians of three runs and their ratio, a line each.
#
#    HARBOUR_HOME=... bench/tables.sh KEEL [RECORDS=1000000]
set -euo pipefail
keel=$(realpath "$1")
records=${2:-1000000}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir h k
for program in rddbench rddconc; do
    "$HARBOUR_HOME/bin/hbmk2" -q0 -mt -gtcgi "$here/$program.prg" -o"$work/$program" > /dev/null
done
# measure WHO PROGRAM ARGUMENTS: times on standard output, check values kept.
measure() {
    local who=$1 program=$2
    shift 2
    if [ "$who" = h ]; then
        ./"$program" "$@" h 2>> h.checks
    else
        "$keel" run "$here/$program.prg" -- "$@" k 2>> k.checks
    fi
}
for round in 1 2 3; do
    for driver in DBFNTX DBFCDX; do
        for who in h k; do
            measure $who rddbench $driver "$records" >> $who.times
            for load in "1 40000" "8 5000" "64 625"; do
                # shellcheck disable=SC2086
                measure $who rddconc $driver $load >> $who.times
            done
        done
    done
done
cmp h.checks k.checks || { echo "the check values differ" >&2; exit 1; }
median() { sort -k1,1 -k2,2n "$1" | awk '{ if ($1 != last) { last = $1; n = 0 } if (++n == 2) print $1 "\t" $2 }' | sort; }
join -t "$(printf '\t')" <(median h.times) <(median k.times) |
    awk -F '\t' '{ r = $2 / ($3 > 0 ? $3 : 0.001); printf "%-24s %8.3f %8.3f %6.1f\n", $1, $2, $3, r
        d = substr($1, 1, 3); sum[d] += log(r); n[d]++; if (!(d in low) || r < low[d]) low[d] = r }
        END { for (d in n) printf "%s: geometric mean %.1f, lowest %.1f\n", d, exp(sum[d] / n[d]), low[d] }'
