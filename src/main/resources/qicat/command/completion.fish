# Completion of qicat's words for fish. To have it in this shell: qicat completion fish | source

function __qicat_complete
    set -l before (commandline -opc)
    set -l raw (commandline -ct)
    # A quotation mark that is still open cannot be read; what stands behind it is the word.
    set -l word (string unescape -- $raw; or string trim --left --chars='\'"' -- $raw)
    set -l found ($before[1] complete-word -- $before[2..] "$word" 2>/dev/null </dev/null)
    if string match -q \t'*' -- "$found[1]"
        # A candidate without a word stands for the names of files; what it says stands before them.
        set -l prefix (string sub -s 2 -- $found[1])
        for file in (__fish_complete_path (string replace -- "$prefix" '' "$word"))
            echo -- $prefix$file
        end
    else
        printf '%s\n' $found
    end
end

complete -c qicat -f -k -a '(__qicat_complete)'
