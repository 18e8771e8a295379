/** Shells that can complete command lines. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/*
 * Each script asks `ha-calc complete` with the words as they were typed, never evaluated, and offers file names where the
 * program has nothing to say. bash cuts a word at `=` and has no descriptions; version 3 of it, on macOS, has no mapfile.
 * It puts a word on the command line as it is, where the others quote it: a branch may be called `$(command)`.
 */

const bash = `# Completion of ha-calc for bash: eval "$(ha-calc completion bash)"
_ha_calc() {
  local line word
  COMPREPLY=()
  while IFS= read -r line; do
    printf -v word %q "\${line%%$'\\t'*}"
    COMPREPLY+=("$word")
  done < <(ha-calc complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o bashdefault -o default -F _ha_calc ha-calc
`;

const zsh = `#compdef ha-calc
# Completion of ha-calc for zsh: eval "$(ha-calc completion zsh)", or as a file _ha-calc in a folder of $fpath
_ha_calc() {
  local line
  local -a described
  while IFS= read -r line; do
    described+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done < <(ha-calc complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#described} )); then
    _describe ha-calc described
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" == _ha-calc ]]; then
  _ha_calc "$@"
else
  compdef _ha_calc ha-calc
fi
`;

const fish = `# Completion of ha-calc for fish: ha-calc completion fish | source
function __ha_calc_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l lines (ha-calc complete -- $words[2..-1] 2>/dev/null)
  if test (count $lines) -gt 0
    printf '%s\\n' $lines
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c ha-calc -f -a '(__ha_calc_complete)'
`;

/** What a shell must run so that it completes command lines of ha-calc. */
export const shellScripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
