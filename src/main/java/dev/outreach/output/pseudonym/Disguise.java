package dev.outreach.output.pseudonym;

import dev.outreach.output.pseudonym.Pseudonyms.Kind;
import dev.outreach.sheet.Content;
import dev.outreach.sheet.Field;
import dev.outreach.sheet.Sheet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A table without what tells who people are: columns are left out, or their texts replaced. */
public final class Disguise {
  private static final Map<Content, Kind> KINDS =
      Map.of(Content.PERSON, Kind.PERSON, Content.NAME, Kind.NAME, Content.PATH, Kind.PATH);

  private final Pseudonyms pseudonyms;
  private final StructType schema;
  private final int[] places;
  private final Kind[] kinds;

  /**
   * @param leftOut columns of which nothing stays
   * @param replaced columns in which each text becomes a pseudonym of its kind
   */
  public Disguise(
      StructType table, Set<String> leftOut, Map<String, Kind> replaced, Pseudonyms pseudonyms) {
    StructField[] fields = table.fields();
    this.pseudonyms = pseudonyms;
    this.places =
        IntStream.range(0, fields.length)
            .filter(i -> !leftOut.contains(fields[i].name()))
            .toArray();
    this.schema =
        new StructType(IntStream.of(places).mapToObj(i -> fields[i]).toArray(StructField[]::new));
    this.kinds = Stream.of(schema.fieldNames()).map(replaced::get).toArray(Kind[]::new);
  }

  /** Of a report for those who compute on: names are left out, people and paths replaced. */
  public static Disguise withoutNames(Sheet sheet, Pseudonyms pseudonyms) {
    Set<String> names =
        sheet.fields().stream()
            .filter(field -> field.content() == Content.NAME)
            .map(Field::name)
            .collect(Collectors.toSet());
    return new Disguise(sheet.schema(), names, replaced(sheet), pseudonyms);
  }

  /** The report for its readers, with all its columns: people, names and paths are replaced. */
  public static Sheet of(Sheet sheet, Pseudonyms pseudonyms) {
    Map<String, Kind> replaced = replaced(sheet);
    if (replaced.isEmpty()) {
      return sheet;
    }
    Disguise disguise = new Disguise(sheet.schema(), Set.of(), replaced, pseudonyms);
    List<Row> rows = sheet.rows().stream().map(disguise::row).toList();
    return sheet.withRows(rows);
  }

  private static Map<String, Kind> replaced(Sheet sheet) {
    Map<String, Kind> replaced = new HashMap<>();
    for (Field field : sheet.fields()) {
      if (KINDS.containsKey(field.content())) {
        replaced.put(field.name(), KINDS.get(field.content()));
      }
    }
    return replaced;
  }

  /** The columns that stay. */
  public StructType schema() {
    return schema;
  }

  /** The rows, each as it is asked for. */
  public Iterator<Row> rows(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return row(rows.next());
      }
    };
  }

  /** The row of the columns that stay. */
  public Row row(Row row) {
    Object[] cells = new Object[places.length];
    for (int i = 0; i < cells.length; i++) {
      Object cell = row.get(places[i]);
      cells[i] = kinds[i] == null ? cell : pseudonyms.of(kinds[i], (String) cell);
    }
    return new GenericRowWithSchema(cells, schema);
  }
}
