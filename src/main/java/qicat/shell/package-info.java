/**
 * The same words, many times, with completion: a dialogue on a terminal, or a script. Knows what a
 * command declares, not what it does; JLine is known here alone.
 */
package qicat.shell;
