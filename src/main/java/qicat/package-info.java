/** The roof: which words there are, and what becomes of an exception. The only exit stands here. */
package qicat;
