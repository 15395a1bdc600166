#!/usr/bin/env bash
# Runs atodds for the GitHub Action (action.yml), whose inputs are variables of
# the environment here. Its exit status is that of atodds.
set -euo pipefail
atodds="$1"

sources=()
while IFS= read -r line; do
	line="${line%$'\r'}"
	[[ -z "${line//[[:space:]]/}" ]] || sources+=("$line")
done <<<"$SOURCES"

mkdir -p -- "$OUTPUT"
# What an earlier run left is no report of this one; its run may be the baseline.
for report in "$OUTPUT"/run.{jsonl,sarif,md}; do
	[[ "$report" -ef "$BASELINE" ]] || rm -f -- "$report"
done
args=(--fail-on "$FAIL_ON"
	-o "jsonl=$OUTPUT/run.jsonl" -o "sarif=$OUTPUT/run.sarif" -o "md=$OUTPUT/run.md")
[[ -z "$BASELINE" ]] || args+=(--baseline "$BASELINE")
[[ -z "$CONFIG" ]] || args+=(--config "$CONFIG")

status=0
"$atodds" check "${args[@]}" -- ${sources[@]+"${sources[@]}"} || status=$?

{
	echo "status=$status"
	echo "run=$OUTPUT/run.jsonl"
	echo "sarif=$OUTPUT/run.sarif"
	echo "markdown=$OUTPUT/run.md"
} >>"$GITHUB_OUTPUT"
# A run that was refused, or could not be written, has left no report.
if [[ -f "$OUTPUT/run.md" ]]; then
	cat -- "$OUTPUT/run.md" >>"$GITHUB_STEP_SUMMARY"
fi
exit "$status"
