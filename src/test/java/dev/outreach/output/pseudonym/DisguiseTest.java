package dev.outreach.output.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.outreach.output.pseudonym.Pseudonyms.Kind;
import dev.outreach.report.SampleSheets;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import dev.outreach.sheet.TestSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class DisguiseTest {
  private static final Pseudonyms PSEUDONYMS = Pseudonyms.under(new byte[32]);
  private static final StructType SCHEMA =
      new StructType()
          .add("person", DataTypes.StringType)
          .add("company", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("campaign", DataTypes.StringType)
          .add("touches", DataTypes.LongType);
  private static final Sheet SHEET =
      TestSheet.of(
          List.of(
              new Field("person", "who", Content.PERSON),
              new Field("company", "of where", Content.NAME),
              new Field("file", "read from", Content.PATH),
              new Field("campaign", "my own word", Content.LABEL),
              Field.plain("touches", "how many")),
          SCHEMA,
          RowFactory.create("email:ana@example.org", "Lima SARL", "ana.csv", "spring", 3L),
          RowFactory.create("email:bob@example.org", null, "ana.csv", null, null));

  @Test
  void forReadersEachColumnStaysAndPeopleNamesAndPathsAreReplaced() {
    Sheet disguised = Disguise.of(SHEET, PSEUDONYMS);
    assertEquals(SHEET.schema(), disguised.schema());
    assertEquals(SHEET.fields(), disguised.fields());
    Row ana = disguised.rows().get(0);
    assertEquals(PSEUDONYMS.of(Kind.PERSON, "email:ana@example.org"), ana.<String>getAs("person"));
    assertEquals(PSEUDONYMS.of(Kind.NAME, "Lima SARL"), ana.<String>getAs("company"));
    assertEquals(PSEUDONYMS.of(Kind.PATH, "ana.csv"), ana.<String>getAs("file"));
    assertEquals("spring", ana.<String>getAs("campaign"));
    assertEquals(3L, ana.<Long>getAs("touches"));
    Row bob = disguised.rows().get(1);
    assertNull(bob.getAs("company"));
    assertNull(bob.getAs("touches"));
    assertEquals(ana.<String>getAs("file"), bob.<String>getAs("file"));
  }

  @Test
  void forThoseWhoComputeNamesAreLeftOut() {
    Disguise disguise = Disguise.withoutNames(SHEET, PSEUDONYMS);
    assertEquals(
        List.of("person", "file", "campaign", "touches"), List.of(disguise.schema().fieldNames()));
    List<Row> rows = new ArrayList<>();
    disguise.rows(SHEET.rows().iterator()).forEachRemaining(rows::add);
    assertEquals(
        PSEUDONYMS.of(Kind.PERSON, "email:ana@example.org"), rows.get(0).<String>getAs("person"));
    assertEquals("spring", rows.get(0).<String>getAs("campaign"));
    assertEquals(2, rows.size());
  }

  /** Clients, and people who may be one: what names them is disguised, the rest is as it was. */
  @Test
  void ofClientsAndSuggestionsWhateverNamesSomebodyIsReplaced() {
    assertEquals(List.of("client", "write"), replaced(SampleSheets.named("clients")));
    assertEquals(
        List.of("identifier_a", "identifier_b", "name_a", "name_b", "company"),
        replaced(SampleSheets.named("same_person_suggestions")));
  }

  /** The columns whose texts are not those of the report, each cell being filled with one. */
  private static List<String> replaced(Sheet sheet) {
    String[] columns = sheet.schema().fieldNames();
    Object[] texts = new Object[columns.length];
    for (int i = 0; i < texts.length; i++) {
      boolean isText = sheet.schema().fields()[i].dataType().equals(DataTypes.StringType);
      texts[i] = isText ? "somebody" : null;
    }
    Row row = new GenericRowWithSchema(texts, sheet.schema());
    Row disguised = Disguise.of(sheet.withRows(List.of(row)), PSEUDONYMS).rows().get(0);
    return Stream.of(columns)
        .filter(c -> !Objects.equals(row.getAs(c), disguised.getAs(c)))
        .toList();
  }

  @Test
  void aReportThatNamesNobodyIsItself() {
    Sheet rates = SampleSheets.named("reply_rates");
    assertSame(rates, Disguise.of(rates, PSEUDONYMS));
  }
}
