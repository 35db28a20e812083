#compdef qicat
# Completion of qicat's words for zsh. To have it in this shell, behind compinit: source <(qicat completion zsh)

_qicat() {
  local line tab=$'\t'
  local -a whole begun

  for line in "${(@f)$(
    "${(Q)words[1]/#\~\//$HOME/}" complete-word -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" \
      2>/dev/null </dev/null
  )}"; do
    case $line in
      '') ;;
      "$tab"*)
        # A candidate without a word stands for the names of files; what it says stands before them.
        compset -P "${(b)${line#$tab}}"
        _files
        return
        ;;
      *[:=/]"$tab"* | *[:=/]) begun+=("${${line%%$tab*}//:/\\:}:${${line#*$tab}}") ;;
      *"$tab"*) whole+=("${${line%%$tab*}//:/\\:}:${line#*$tab}") ;;
      *) whole+=("${line//:/\\:}") ;;
    esac
  done

  # -U: they fit, whatever zsh thinks of capitals and accents; -V: they stand in their order.
  local found=1
  (($#begun)) && _describe -V -t words qicat begun -U -S '' && found=0
  (($#whole)) && _describe -V -t words qicat whole -U && found=0
  return found
}

if [[ $funcstack[1] == _qicat ]]; then
  _qicat "$@"
else
  compdef _qicat qicat
fi
