package dev.outreach.report;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A report's rows, in the order in which they are read.
 *
 * @param schema types of the cells, also where there is no row
 */
public record ReportTable(StructType schema, List<Row> rows) {}
