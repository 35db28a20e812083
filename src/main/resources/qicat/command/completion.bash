# Completion of qicat's words for bash. To have it in this shell: source <(qicat completion bash)

# _qicat_read RAW: reads a word as it stands on the line. $word: what it says; $kept: the part of that
# which readline leaves alone, up to the last break or the quotation mark that is open; $quote: that mark.
_qicat_read() {
  local raw=$1 i c
  word='' kept='' quote=''
  for ((i = 0; i < ${#raw}; i++)); do
    c=${raw:i:1}
    if [[ $quote == "'" && $c != "'" ]]; then
      word+=$c
    elif [[ $c == "$quote" ]]; then
      quote=''
    elif [[ $c == \\ ]]; then
      i=$((i + 1))
      word+=${raw:i:1}
    elif [[ -z $quote && $c == [\'\"] ]]; then
      quote=$c kept=$word
    else
      word+=$c
      if [[ -z $quote && $c == [:=] && $COMP_WORDBREAKS == *"$c"* ]]; then
        kept=$word
      fi
    fi
  done
}

_qicat() {
  local rest=${COMP_LINE:0:COMP_POINT} raws=() words=() i part word kept quote candidate
  COMPREPLY=()

  # Bash breaks words at : and = too; what stands together on the line is one word here.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    if ((i == 0)) || [[ $rest == [[:blank:]]* ]]; then
      rest=${rest#"${rest%%[![:blank:]]*}"}
      raws+=('')
    fi
    part=${COMP_WORDS[i]}
    part=${part:0:${#rest}}
    raws[${#raws[@]} - 1]+=$part
    rest=${rest:${#part}}
  done
  for ((i = 1; i < ${#raws[@]}; i++)); do
    _qicat_read "${raws[i]}"
    words+=("$word")
  done

  while IFS= read -r candidate; do
    COMPREPLY+=("${candidate%%$'\t'*}")
  done < <("${1/#\~\//$HOME/}" complete-word -- "${words[@]}" 2>/dev/null </dev/null)

  # A candidate without a word stands for the names of files, which bash completes itself.
  if [[ ${#COMPREPLY[@]} == 1 && -z ${COMPREPLY[0]} ]]; then
    COMPREPLY=()
    compopt -o default 2>/dev/null
    return
  fi
  for ((i = 0; i < ${#COMPREPLY[@]}; i++)); do
    candidate=${COMPREPLY[i]}
    candidate=${candidate#"$kept"}
    if [[ $candidate == *[:=/] ]]; then
      compopt -o nospace 2>/dev/null
    fi
    case $quote in
      "'") candidate=${candidate//\'/\'\\\'\'} ;;
      '"')
        candidate=${candidate//\\/\\\\}
        candidate=${candidate//\"/\\\"}
        candidate=${candidate//\$/\\\$}
        candidate=${candidate//\`/\\\`}
        ;;
      *) printf -v candidate %q "$candidate" ;;
    esac
    COMPREPLY[i]=$candidate
  done
}

complete -F _qicat qicat
