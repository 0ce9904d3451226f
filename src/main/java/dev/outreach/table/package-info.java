/**
 * What is stored: the columns, schema and grain of each table, and the words their cells may hold.
 * May use Spark's type classes, nothing else of ours. No reading, no writing, no computing of
 * results.
 */
package dev.outreach.table;
