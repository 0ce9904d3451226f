package dev.outreach.output.parquet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

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

    /** Parquet calls this deprecated form, which a writer must have. */
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Row> getWriteSupport(Configuration none) {
      return new RowWriteSupport(schema);
    }
  }

  /** Hands a row's cells to Parquet; those that are null are passed over. */
  private static final class RowWriteSupport extends WriteSupport<Row> {
    private final StructType schema;
    private RecordConsumer consumer;

    RowWriteSupport(StructType schema) {
      this.schema = schema;
    }

    /** Parquet calls this deprecated form, which a writer must have. */
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration none) {
      return new WriteContext(ParquetSchema.of(schema), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(Row row) {
      consumer.startMessage();
      cells(row, schema.fields());
      consumer.endMessage();
    }

    private void cells(Row row, StructField[] fields) {
      for (int i = 0; i < fields.length; i++) {
        if (!row.isNullAt(i)) {
          consumer.startField(fields[i].name(), i);
          cell(row.get(i), fields[i].dataType());
          consumer.endField(fields[i].name(), i);
        }
      }
    }

    private void cell(Object cell, DataType type) {
      if (cell instanceof String text) {
        // Not Binary.fromString, which fails on half a surrogate pair.
        consumer.addBinary(Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8)));
      } else if (cell instanceof Long number) {
        consumer.addLong(number);
      } else if (cell instanceof Integer number) {
        consumer.addInteger(number);
      } else if (cell instanceof Double number) {
        consumer.addDouble(number);
      } else if (cell instanceof Boolean is) {
        consumer.addBoolean(is);
      } else if (cell instanceof LocalDate day) {
        consumer.addInteger(Math.toIntExact(day.toEpochDay()));
      } else if (cell instanceof Instant instant) {
        consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
      } else if (cell instanceof BigDecimal number) {
        consumer.addBinary(binary(number, (DecimalType) type));
      } else if (cell instanceof Row row) {
        consumer.startGroup();
        cells(row, ((StructType) type).fields());
        consumer.endGroup();
      } else if (cell instanceof Object[] elements) {
        list(Arrays.asList(elements), ((ArrayType) type).elementType());
      } else {
        list(CollectionConverters.asJava((Seq<?>) cell), ((ArrayType) type).elementType());
      }
    }

    /** A list with nothing in it is written as a list, unlike null. */
    private void list(List<?> elements, DataType type) {
      consumer.startGroup();
      if (!elements.isEmpty()) {
        consumer.startField(ParquetSchema.LIST, 0);
        for (Object element : elements) {
          consumer.startGroup();
          if (element != null) {
            consumer.startField(ParquetSchema.ELEMENT, 0);
            cell(element, type);
            consumer.endField(ParquetSchema.ELEMENT, 0);
          }
          consumer.endGroup();
        }
        consumer.endField(ParquetSchema.LIST, 0);
      }
      consumer.endGroup();
    }

    /** Two's complement, the highest byte first, filled up on the left with the sign. */
    private static Binary binary(BigDecimal number, DecimalType type) {
      byte[] digits =
          number.setScale(type.scale(), RoundingMode.UNNECESSARY).unscaledValue().toByteArray();
      byte[] filled = new byte[ParquetSchema.bytes(type)];
      Arrays.fill(filled, (byte) (number.signum() < 0 ? -1 : 0));
      System.arraycopy(digits, 0, filled, filled.length - digits.length, digits.length);
      return Binary.fromConstantByteArray(filled);
    }
  }

  /** A file that is read in large pieces; Parquet's own class reads each byte on its own. */
  private record PartFile(Path path) implements InputFile {
    @Override
    public long getLength() throws IOException {
      return Files.size(path);
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      FileChannel channel = FileChannel.open(path);
      return new DelegatingSeekableInputStream(Channels.newInputStream(channel)) {
        @Override
        public long getPos() throws IOException {
          return channel.position();
        }

        @Override
        public void seek(long position) throws IOException {
          channel.position(position);
        }
      };
    }
  }
}
