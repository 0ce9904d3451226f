package dev.outreach.output.parquet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
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

/** Hands a row's cells to Parquet; those that are null are passed over. */
final class RowWriteSupport extends WriteSupport<Row> {
  private final StructType schema;
  private RecordConsumer consumer;

  RowWriteSupport(StructType schema) {
    this.schema = schema;
  }

  /** Deprecated, and the one that must be there. */
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
