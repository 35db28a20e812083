/** How entries look, as text for people or for programs. Knows no options and no files. */
package qicat.format;
