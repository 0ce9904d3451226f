/**
 * Plain Parquet files, one a table, written by this process alone: no catalog, no folder of parts,
 * nothing beside the file. Uses Spark's rows and types and the Parquet library that Spark brings;
 * knows no sheets and no reports.
 */
package dev.outreach.output.parquet;
