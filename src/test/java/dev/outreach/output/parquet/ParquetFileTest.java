package dev.outreach.output.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.outreach.Slow;
import dev.outreach.output.Duck;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.jdk.javaapi.CollectionConverters;

class ParquetFileTest {
  private static final StructType ONE_TEXT = new StructType().add("cell", DataTypes.StringType);

  @TempDir private Path folder;

  private Path write(StructType schema, Row... rows) throws IOException {
    Path file = folder.resolve("deep/table.parquet");
    ParquetFile.write(file, schema, List.of(rows).iterator());
    return file;
  }

  @Test
  void everyTypeIsReadAsWhatItIsWithItsBounds() throws Exception {
    StructType schema =
        new StructType()
            .add("text", DataTypes.StringType)
            .add("whole", DataTypes.LongType)
            .add("small", DataTypes.IntegerType)
            .add("number", DataTypes.DoubleType)
            .add("is_so", DataTypes.BooleanType)
            .add("on_day", DataTypes.DateType)
            .add("at", DataTypes.TimestampType)
            .add("money", DataTypes.createDecimalType(18, 2))
            .add("sum", DataTypes.createDecimalType(28, 2), false);
    Path file =
        write(
            schema,
            RowFactory.create(
                "é, \"quoted\"\n=1",
                Long.MIN_VALUE,
                Integer.MIN_VALUE,
                -0.1,
                true,
                LocalDate.of(1969, 12, 31),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                new BigDecimal("-9999999999999999.99"),
                new BigDecimal("-99999999999999999999999999.99")),
            RowFactory.create(
                "",
                Long.MAX_VALUE,
                Integer.MAX_VALUE,
                Double.MAX_VALUE,
                false,
                LocalDate.of(2026, 3, 1),
                Instant.parse("2026-03-01T12:00:00.000001Z"),
                new BigDecimal("9999999999999999.99"),
                new BigDecimal("99999999999999999999999999.99")),
            RowFactory.create(
                null, null, null, null, null, null, null, null, new BigDecimal("-1")));
    try (Duck duck = new Duck()) {
      assertEquals(
          List.of(
              "text VARCHAR",
              "whole BIGINT",
              "small INTEGER",
              "number DOUBLE",
              "is_so BOOLEAN",
              "on_day DATE",
              "at TIMESTAMP WITH TIME ZONE",
              "money DECIMAL(18,2)",
              "sum DECIMAL(28,2)"),
          duck.columns(file));
      assertEquals(
          List.of(
              "é, \"quoted\"\n=1|-9223372036854775808|-2147483648|-0.1|true|1969-12-31"
                  + "|1969-12-31 23:59:59.999999+00|-9999999999999999.99"
                  + "|-99999999999999999999999999.99",
              "|9223372036854775807|2147483647|1.7976931348623157e+308|false|2026-03-01"
                  + "|2026-03-01 12:00:00.000001+00|9999999999999999.99"
                  + "|99999999999999999999999999.99",
              "null|null|null|null|null|null|null|null|-1.00"),
          duck.rows("select * from '" + file + "'"));
    }
  }

  @Test
  void listsAreToldFromEmptyOnesAndFromNone() throws Exception {
    StructType channel =
        new StructType().add("channel", DataTypes.StringType).add("on", DataTypes.DateType);
    StructType schema =
        new StructType()
            .add("words", DataTypes.createArrayType(DataTypes.StringType))
            .add("channels", DataTypes.createArrayType(channel));
    Row email = RowFactory.create("email", LocalDate.of(2026, 1, 2));
    Row call = RowFactory.create("call", null);
    Path file =
        write(
            schema,
            RowFactory.create(seq("a", "b"), seq(email, call)),
            RowFactory.create(seq(), seq()),
            RowFactory.create(null, null),
            RowFactory.create(seq("a", null), seq(call)));
    try (Duck duck = new Duck()) {
      assertEquals(
          List.of("words VARCHAR[]", "channels STRUCT(channel VARCHAR, \"on\" DATE)[]"),
          duck.columns(file));
      assertEquals(
          List.of("2|2|2026-01-02|null", "0|0|null|null", "null|null|null|null", "2|1|null|null"),
          duck.rows(
              "select len(words), len(channels), channels[1].on, channels[2].on from '"
                  + file
                  + "'"));
    }
  }

  private static Object seq(Object... elements) {
    return CollectionConverters.asScala(Stream.of(elements).toList()).toSeq();
  }

  @Test
  void aTableWithoutRowsHasItsColumns() throws Exception {
    Path file = write(ONE_TEXT);
    try (Duck duck = new Duck()) {
      assertEquals(List.of("cell VARCHAR"), duck.columns(file));
      assertEquals(List.of("0"), duck.rows("select count(*) from '" + file + "'"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "<script>", "\0", "\u202e", "\ud83d\ude00", "' or 1=1 --"})
  void anyTextComesBackWhole(String text) throws Exception {
    Path file = write(ONE_TEXT, RowFactory.create(text), RowFactory.create("a"));
    try (Duck duck = new Duck()) {
      assertEquals(List.of(text, "a"), duck.rows("select cell from '" + file + "'"));
    }
  }

  @Test
  void halfAPairOfSurrogatesIsAQuestionMark() throws Exception {
    Path file = write(ONE_TEXT, RowFactory.create("a\ud83d"));
    try (Duck duck = new Duck()) {
      assertEquals(List.of("a?"), duck.rows("select cell from '" + file + "'"));
    }
  }

  @Test
  void theSameRowsGiveTheSameBytesAndNothingLiesBeside() throws Exception {
    Row[] rows = {RowFactory.create("a"), RowFactory.create((Object) null)};
    byte[] first = Files.readAllBytes(write(ONE_TEXT, rows));
    Files.delete(folder.resolve("deep/table.parquet"));
    assertArrayEquals(first, Files.readAllBytes(write(ONE_TEXT, rows)));
    try (Stream<Path> files = Files.list(folder.resolve("deep"))) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws Exception {
    write(ONE_TEXT);
    assertThrows(FileAlreadyExistsException.class, () -> write(ONE_TEXT));
  }

  @Test
  @Slow
  void aMillionRowsPassInGroupsThatAreWrittenAsTheyFill() throws Exception {
    StructType schema =
        new StructType().add("id", DataTypes.StringType).add("number", DataTypes.LongType);
    Iterator<Row> rows =
        LongStream.range(0, 1_000_000)
            .mapToObj(i -> RowFactory.create(Long.toHexString(i * 0x9E3779B97F4A7C15L), i))
            .iterator();
    Path file = folder.resolve("large.parquet");
    ParquetFile.write(file, schema, rows);
    try (Duck duck = new Duck()) {
      assertEquals(
          List.of("1000000|499999500000|1000000"),
          duck.rows("select count(*), sum(number), count(distinct id) from '" + file + "'"));
      long groups =
          Long.parseLong(
              duck.rows("select count(distinct row_group_id) from parquet_metadata('" + file + "')")
                  .get(0));
      assertTrue(groups > 1, groups + " groups");
    }
  }

  /** Texts of which every third is empty, in pieces that are taken as soon as there are any. */
  private Path inPieces(String name, int from, int until) throws IOException {
    Path file = folder.resolve(name);
    ParquetPieces pieces = new ParquetPieces(ONE_TEXT);
    for (int i = from; i < until; i++) {
      pieces.write(RowFactory.create(i % 3 == 0 ? null : "text " + i));
      if (pieces.isReady()) {
        Files.write(file, pieces.take(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    }
    pieces.close();
    Files.write(file, pieces.take(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return file;
  }

  @Test
  void thePiecesOneAfterTheOtherAreTheFile() throws Exception {
    List<Row> rows =
        IntStream.range(0, 1000)
            .mapToObj(i -> RowFactory.create(i % 3 == 0 ? null : "text " + i))
            .toList();
    Path whole = write(ONE_TEXT, rows.toArray(Row[]::new));
    assertArrayEquals(
        Files.readAllBytes(whole), Files.readAllBytes(inPieces("pieces.parquet", 0, 1000)));
  }

  @Test
  void joiningNoFilesGivesATableWithoutRows() throws Exception {
    Path file = folder.resolve("none.parquet");
    ParquetFile.join(List.of(), file, ONE_TEXT);
    try (Duck duck = new Duck()) {
      assertEquals(List.of("cell VARCHAR"), duck.columns(file));
      assertEquals(List.of("0"), duck.rows("select count(*) from '" + file + "'"));
    }
  }

  @Test
  void filesAreJoinedInTheirOrderAndOneStaysAsItIs() throws Exception {
    Path one = inPieces("1.part", 0, 1000);
    byte[] bytes = Files.readAllBytes(one);
    Path alone = folder.resolve("alone.parquet");
    ParquetFile.join(List.of(one), alone, ONE_TEXT);
    assertArrayEquals(bytes, Files.readAllBytes(alone));
    Path joined = folder.resolve("joined.parquet");
    ParquetFile.join(
        List.of(
            inPieces("1.part", 0, 1000), inPieces("2.part", 7, 7), inPieces("3.part", 1000, 1501)),
        joined,
        ONE_TEXT);
    try (Duck duck = new Duck()) {
      List<String> rows = duck.rows("select coalesce(cell, '') from '" + joined + "'");
      assertEquals(
          IntStream.range(0, 1501).mapToObj(i -> i % 3 == 0 ? "" : "text " + i).toList(), rows);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }
}
