package dev.outreach.table;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Shorthand for writing a table's schema: name, type, and whether the cell may be empty. */
final class SchemaBuilder {
  static final DataType STRING = DataTypes.StringType;
  static final DataType LONG = DataTypes.LongType;
  static final DataType DOUBLE = DataTypes.DoubleType;
  static final DataType BOOLEAN = DataTypes.BooleanType;
  static final DataType INSTANT = DataTypes.TimestampType;
  static final DataType DATE = DataTypes.DateType;
  static final ArrayType STRINGS = DataTypes.createArrayType(STRING, false);

  /** Amounts of money, two digits after the point. */
  static final DataType MONEY = DataTypes.createDecimalType(18, 2);

  private StructType schema = new StructType();

  private SchemaBuilder() {}

  static SchemaBuilder with() {
    return new SchemaBuilder();
  }

  SchemaBuilder required(String name, DataType type) {
    schema = schema.add(name, type, false);
    return this;
  }

  SchemaBuilder optional(String name, DataType type) {
    schema = schema.add(name, type, true);
    return this;
  }

  StructType schema() {
    return schema;
  }
}
