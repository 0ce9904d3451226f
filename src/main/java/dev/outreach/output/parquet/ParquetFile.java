package dev.outreach.output.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Rows as one Parquet file for DuckDB, pandas, R or Power BI: pages of version 1, packed with
 * Snappy, which all of them read. Its columns are those of {@link ParquetSchema}. The same rows
 * give the same bytes in one JVM: another lists the encodings of a column in another order.
 */
public final class ParquetFile {
  /** What is held in memory before it is written, of whatever large table. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private ParquetFile() {}

  /**
   * Writes a new file, and the folders above it.
   *
   * @param rows in the order in which they are to be read; taken one by one. A text may be a String
   *     or its bytes in UTF-8
   */
  public static void write(Path file, StructType schema, Iterator<Row> rows) throws IOException {
    Files.createDirectories(file.getParent());
    try (ParquetWriter<Row> writer =
        new Builder(new LocalOutputFile(file), schema)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build()) {
      while (rows.hasNext()) {
        writer.write(rows.next());
      }
    }
  }

  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
    private final StructType schema;

    Builder(OutputFile file, StructType schema) {
      super(file);
      this.schema = schema;
      // The defaults that Hadoop reads from its own files are not asked for.
      withConf(new Configuration(false));
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** Deprecated, and the one that must be there. */
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Row> getWriteSupport(Configuration none) {
      return new RowWriteSupport(schema);
    }
  }
}
