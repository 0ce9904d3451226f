/**
 * The set of files that a run publishes: the same rows as page, workbook, CSV and Parquet, all at
 * once or not at all.
 */
package dev.outreach.output.publication;
