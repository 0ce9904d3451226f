package dev.outreach.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.outreach.Slow;
import dev.outreach.TestSpark;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Versions before 1.1 hashed rows in queries: what they stored must stay comparable. */
@Slow
class ContentHashTest {
  @Test
  void hashesOfEachTablesRowsAreThoseOfSparksOwnFunction() {
    Random random = new Random(7);
    for (StructType own : Lake.OWN.values()) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        rows.add(
            RowFactory.create(
                Arrays.stream(own.fields()).map(field -> cell(field, random)).toArray()));
      }
      Column[] columns =
          Arrays.stream(own.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
      List<Row> hashes = TestSpark.table(own, rows).select(xxhash64(columns)).collectAsList();
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(
            hashes.get(i).getLong(0), TableRows.contentHash(own, inside(own, rows.get(i))));
      }
    }
  }

  private static Object[] inside(StructType own, Row row) {
    Object[] cells = new Object[own.size()];
    for (int i = 0; i < cells.length; i++) {
      DataType type = own.apply(i).dataType();
      cells[i] = CatalystTypeConverters.createToCatalystConverter(type).apply(row.get(i));
    }
    return cells;
  }

  private static Object cell(StructField field, Random random) {
    if (field.nullable() && random.nextInt(4) == 0) {
      return null;
    }
    DataType type = field.dataType();
    if (type.equals(DataTypes.StringType)) {
      return text(random);
    }
    if (type.equals(DataTypes.LongType)) {
      return random.nextLong();
    }
    if (type.equals(DataTypes.TimestampType)) {
      return Instant.ofEpochSecond(random.nextInt(), 1_000L * random.nextInt(1_000_000));
    }
    if (type.equals(DataTypes.DateType)) {
      return LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
    }
    if (type.typeName().startsWith("decimal")) {
      return BigDecimal.valueOf(random.nextInt(), 2);
    }
    assertEquals(DataTypes.createArrayType(DataTypes.StringType, false), type);
    return random.ints(random.nextInt(3)).mapToObj(i -> text(random)).toArray(String[]::new);
  }

  private static String text(Random random) {
    return "é€𝄞 a".substring(0, random.nextInt(3)) + random.nextInt(1_000);
  }
}
