/**
 * The words that a user types, a class for each: what it takes and what it does. A command knows no
 * other command and no JLine.
 */
package qicat.command;
