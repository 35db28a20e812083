/**
 * What programs may rely on: the form of each answer that they read, published so that a change of
 * it can be seen. Knows no queries and no options.
 */
package qicat.contract;
