package dev.outreach.output.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
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
   * @param rows in the order in which they are to be read; taken one by one
   */
  public static void write(Path file, StructType schema, Iterator<Row> rows) throws IOException {
    Files.createDirectories(file.getParent());
    try (ParquetWriter<Row> writer = writer(new LocalOutputFile(file), schema)) {
      while (rows.hasNext()) {
        writer.write(rows.next());
      }
    }
  }

  static ParquetWriter<Row> writer(OutputFile file, StructType schema) throws IOException {
    return new Builder(file, schema)
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .withRowGroupSize(ROW_GROUP_BYTES)
        .build();
  }

  /**
   * Puts files of one schema together, the rows of one after those of another; they are gone then.
   * Row groups stay as they are, nothing is packed anew.
   */
  public static void join(List<Path> parts, Path file, StructType schema) throws IOException {
    if (parts.size() == 1) {
      Files.move(parts.get(0), file);
      return;
    }
    try (ParquetFileWriter writer =
        new ParquetFileWriter(
            new LocalOutputFile(file),
            ParquetSchema.of(schema),
            ParquetFileWriter.Mode.CREATE,
            ROW_GROUP_BYTES,
            0,
            (FileEncryptionProperties) null,
            ParquetProperties.builder().build())) {
      writer.start();
      for (Path part : parts) {
        writer.appendFile(new PartFile(part));
        Files.delete(part);
      }
      writer.end(Map.of());
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
