/**
 * What the user asked: the query language, its parser and its meaning over postings. Knows neither
 * how entries are found nor how they are shown.
 */
package qicat.query;
