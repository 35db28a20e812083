/** Which entries answer a query, in which order and why. Knows neither output nor options. */
package qicat.search;
