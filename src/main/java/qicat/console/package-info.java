/**
 * Where characters go, how wide a line is, which emphasis it has, and what happens when nobody
 * reads. Knows no entries, no picocli and no JLine.
 */
package qicat.console;
