package dev.outreach.output.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Spark's types as Parquet's: texts are strings, days dates, instants microseconds in UTC, amounts
 * of money decimals, lists of three levels, as the Parquet format's own description of logical
 * types has them. Every cell may be empty, so that a table's columns do not hang on its rows.
 */
final class ParquetSchema {
  static final String LIST = "list";
  static final String ELEMENT = "element";

  private ParquetSchema() {}

  static MessageType of(StructType schema) {
    return new MessageType("table", fields(schema));
  }

  /** Bytes of the shortest two's complement that holds every number of so many digits. */
  static int bytes(DecimalType type) {
    return BigInteger.TEN.pow(type.precision()).bitLength() / Byte.SIZE + 1;
  }

  private static List<Type> fields(StructType schema) {
    return Stream.of(schema.fields()).map(ParquetSchema::type).toList();
  }

  private static Type type(StructField field) {
    return type(field.name(), field.dataType());
  }

  private static Type type(String name, DataType type) {
    if (type instanceof StructType struct) {
      return Types.optionalGroup().addFields(fields(struct).toArray(Type[]::new)).named(name);
    }
    if (type instanceof ArrayType array) {
      return Types.optionalList().element(type(ELEMENT, array.elementType())).named(name);
    }
    if (type instanceof StringType) {
      return Types.optional(PrimitiveTypeName.BINARY).as(stringType()).named(name);
    }
    if (type instanceof DateType) {
      return Types.optional(PrimitiveTypeName.INT32).as(dateType()).named(name);
    }
    if (type instanceof TimestampType) {
      return Types.optional(PrimitiveTypeName.INT64)
          .as(timestampType(true, TimeUnit.MICROS))
          .named(name);
    }
    if (type instanceof DecimalType decimal) {
      return Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
          .length(bytes(decimal))
          .as(decimalType(decimal.scale(), decimal.precision()))
          .named(name);
    }
    return Types.optional(plain(type)).named(name);
  }

  private static PrimitiveTypeName plain(DataType type) {
    if (type instanceof LongType) {
      return PrimitiveTypeName.INT64;
    }
    if (type instanceof IntegerType) {
      return PrimitiveTypeName.INT32;
    }
    if (type instanceof DoubleType) {
      return PrimitiveTypeName.DOUBLE;
    }
    if (type instanceof BooleanType) {
      return PrimitiveTypeName.BOOLEAN;
    }
    throw new IllegalArgumentException("no table has a column of type " + type.sql());
  }
}
