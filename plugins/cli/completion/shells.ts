/**
 * Scripts for shells, by name. Each hands the words before the cursor to `milepost complete`, which
 * prints one candidate a line: the word, a tab and its description. `:files` asks for file names.
 */
export const SHELLS = {
  bash: `# milepost in bash. Put this into ~/.bashrc:  source <(milepost completion bash)
_milepost_words() {
  if type -P milepost > /dev/null; then milepost complete -- "$@"
  else npx --no-install milepost complete -- "$@"; fi 2> /dev/null
}
_milepost() {
  local line="\${COMP_LINE:0:COMP_POINT}" current="\${COMP_WORDS[COMP_CWORD]}" words value rest
  read -ra words <<< "$line"
  if [[ $line == *[[:space:]] ]]; then words+=(''); fi
  if [[ $current == [:=] ]]; then current=''; fi
  # Readline replaces only what stands after a colon or an equals sign.
  local typed="\${words[\${#words[@]}-1]}"
  local before="\${typed%"$current"}"
  COMPREPLY=()
  while IFS=$'\\t' read -r value rest; do
    if [[ $value == :files ]]; then compopt -o default; else COMPREPLY+=("\${value#"$before"}"); fi
  done < <(_milepost_words "\${words[@]:1}")
}
complete -F _milepost milepost
`,
  zsh: `#compdef milepost
# milepost in zsh. Put this into ~/.zshrc after compinit:  source <(milepost completion zsh)
_milepost_words() {
  if (( $+commands[milepost] )); then milepost complete -- "$@"
  else npx --no-install milepost complete -- "$@"; fi 2> /dev/null
}
_milepost() {
  local -a found
  local value description
  while IFS=$'\\t' read -r value description; do
    if [[ $value == :files ]]; then _files; else found+=("\${value//:/\\\\:}:$description"); fi
  done < <(_milepost_words "\${(@)words[2,CURRENT]}")
  if (( $#found )); then _describe milepost found; fi
}
compdef _milepost milepost
`,
  fish: `# milepost in fish. Put this into ~/.config/fish/config.fish:  milepost completion fish | source
function __milepost_words
    set -l words (commandline -opc) (commandline -ct)
    if type -qf milepost
        set found (milepost complete -- $words[2..] 2> /dev/null)
    else
        set found (npx --no-install milepost complete -- $words[2..] 2> /dev/null)
    end
    for each in $found
        if test $each = :files
            __fish_complete_path (commandline -ct)
        else
            printf '%s\\n' $each
        end
    end
end
complete -c milepost -f -a '(__milepost_words)'
`,
  powershell: `# milepost in PowerShell. Put this into $PROFILE:
# milepost completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName milepost -ScriptBlock {
    param($word, $ast, $position)
    $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
    if ($word -eq '') { $words += '' }
    $own = Get-Command milepost -CommandType Application -ErrorAction SilentlyContinue
    $lines = if ($own) { milepost complete -- @words 2> $null }
             else { npx --no-install milepost complete -- @words 2> $null }
    $lines | Where-Object { $_ -ne ':files' } | ForEach-Object {
        $value, $description = $_ -split "\`t", 2
        if (-not $description) { $description = $value }
        [System.Management.Automation.CompletionResult]::new(
            $value, $value, 'ParameterValue', $description)
    }
}
`,
} as const satisfies Readonly<Record<string, string>>

export type ShellName = keyof typeof SHELLS
