package dev.outreach.output.spreadsheet;

import static dev.outreach.output.spreadsheet.CellStyle.GENERAL;

import dev.outreach.sheet.Field;
import dev.outreach.sheet.Labels;
import dev.outreach.sheet.Sheet;
import dev.outreach.words.Words;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Worksheet;

/**
 * All tables in one workbook (.xlsx): a sheet that lists the questions with links, one sheet a
 * report, and one with the definitions of all columns. Numbers and days keep their types; a share
 * is a number that shows in percent. Text is never a formula in a workbook and so stands as it is.
 * The same tables make the same file.
 *
 * <p>Sheets bear a short title in the reader's language: that is what stands on the tabs at the
 * window's lower edge. The first sheet says which file in {@code csv/} holds the same.
 */
public final class Workbook {
  private static final String APPLICATION = "outreach-analytics";

  /** Deflates little, since the file is written once more. */
  private static final int FAST = 1;

  /** Below the header, and above the line that says how many rows more there are. */
  private static final int MOST_ROWS = Worksheet.MAX_ROWS - 2;

  private static final int DEFINITION_WIDTH = 100;

  private final org.dhatim.fastexcel.Workbook book;
  private final List<Sheet> sheets;
  private final Words words;
  private final Labels labels;
  private final CellStyle style;
  private final Widths widths;
  private final int mostRows;
  private final List<String> tabs = new ArrayList<>();

  private Workbook(
      org.dhatim.fastexcel.Workbook book, List<Sheet> sheets, Words words, int mostRows) {
    this.book = book;
    this.sheets = sheets;
    this.words = words;
    this.labels = new Labels(words);
    this.style = new CellStyle(words);
    this.widths = new Widths(labels);
    this.mostRows = mostRows;
  }

  /** Writes a new file into a folder that is there. */
  public static void write(Path file, List<Sheet> sheets, Words words) throws IOException {
    write(file, sheets, words, MOST_ROWS);
  }

  /**
   * @param mostRows of a table; a line says how many more there are
   */
  static void write(Path file, List<Sheet> sheets, Words words, int mostRows) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
          var book = new org.dhatim.fastexcel.Workbook(out, APPLICATION, null)) {
        book.setCompressionLevel(FAST);
        new Workbook(book, sheets, words, mostRows).write();
      }
      Timeless.copy(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void write() throws IOException {
    Tabs names = new Tabs();
    String first = names.name(words.text("workbook.questions"));
    String last = names.name(words.text("workbook.definitions"));
    for (Sheet sheet : sheets) {
      Optional<String> title = words.find("workbook.sheet." + sheet.name());
      tabs.add(names.name(title.orElse(sheet.name())));
    }
    questions(book.newWorksheet(first));
    for (int i = 0; i < sheets.size(); i++) {
      report(book.newWorksheet(tabs.get(i)), sheets.get(i));
    }
    definitions(book.newWorksheet(last));
  }

  private void questions(Worksheet worksheet) throws IOException {
    Tab tab =
        new Tab(
            worksheet,
            headers("question", "sheet", "grain", "rows", "name"),
            List.of(70, 32, 60, 10, 32),
            List.of(GENERAL, GENERAL, GENERAL, CellStyle.COUNT, GENERAL));
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      tab.next();
      tab.link(0, labels.question(sheet), tabs.get(i));
      tab.put(1, tabs.get(i));
      tab.wrapped(2, labels.grain(sheet));
      tab.put(3, sheet.rows().size());
      tab.put(4, sheet.name());
    }
    tab.close(false);
  }

  private void report(Worksheet worksheet, Sheet sheet) throws IOException {
    List<Field> fields = sheet.fields();
    List<String> headers = fields.stream().map(field -> labels.header(sheet, field)).toList();
    Tab tab = new Tab(worksheet, headers, widths.of(sheet), style.formats(sheet));
    int rows = Math.min(sheet.rows().size(), mostRows);
    for (Row row : sheet.rows().subList(0, rows)) {
      tab.next();
      for (int i = 0; i < row.size(); i++) {
        if (!row.isNullAt(i)) {
          tab.put(i, shown(fields.get(i), row.get(i)));
        }
      }
    }
    int more = sheet.rows().size() - rows;
    if (more > 0) {
      tab.next();
      Map<String, ?> values =
          Map.of("rows", more, "count", words.count(more), "name", sheet.name());
      tab.put(0, words.text("workbook.more_rows", values));
    }
    tab.close(true);
  }

  private Object shown(Field field, Object cell) {
    return cell instanceof String text ? labels.value(field, text) : cell;
  }

  private void definitions(Worksheet worksheet) throws IOException {
    Tab tab =
        new Tab(
            worksheet,
            headers("sheet", "column", "name", "definition"),
            List.of(32, 40, 40, DEFINITION_WIDTH),
            Collections.nCopies(4, GENERAL));
    for (int i = 0; i < sheets.size(); i++) {
      for (Field field : sheets.get(i).fields()) {
        tab.next();
        tab.wrapped(0, tabs.get(i));
        tab.wrapped(1, labels.header(sheets.get(i), field));
        tab.wrapped(2, sheets.get(i).name() + "." + field.name());
        tab.wrapped(3, labels.definition(sheets.get(i), field));
      }
    }
    tab.close(true);
  }

  private List<String> headers(String... keys) {
    return IntStream.range(0, keys.length)
        .mapToObj(i -> words.text("workbook.header." + keys[i]))
        .toList();
  }

  /**
   * A workbook without the time of its making, so that the same tables make the same file.
   * fastexcel writes the clock's time into the document's properties, and cannot be told another.
   */
  private static final class Timeless {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    /**
     * Early, but not the first that a zip can hold: Java adds to that one an instant in its zone.
     */
    private static final LocalDateTime EARLY = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Timeless() {}

    /** Writes a new file with the parts of the workbook in their order. */
    static void copy(Path workbook, Path file) throws IOException {
      try (ZipFile parts = new ZipFile(workbook.toFile());
          ZipOutputStream zip =
              new ZipOutputStream(
                  Files.newOutputStream(
                      file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        Enumeration<? extends ZipEntry> entries = parts.entries();
        while (entries.hasMoreElements()) {
          ZipEntry part = entries.nextElement();
          ZipEntry copy = new ZipEntry(part.getName());
          copy.setTimeLocal(EARLY);
          zip.putNextEntry(copy);
          try (InputStream content = parts.getInputStream(part)) {
            if (part.getName().equals(PROPERTIES)) {
              zip.write(withoutTime(content));
            } else {
              content.transferTo(zip);
            }
          }
          zip.closeEntry();
        }
      }
    }

    private static byte[] withoutTime(InputStream properties) throws IOException {
      String text = new String(properties.readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceFirst(CREATED, "").getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * How wide columns are, in characters: wide enough for most cells and each word of the header.
   */
  private static final class Widths {
    /** Rows that are looked at. */
    private static final int LOOKED_AT = 500;

    private static final int NARROWEST = 11;
    private static final int WIDEST = 60;

    /** The button of the filter, and a margin. */
    private static final int BUTTON = 4;

    private final Labels labels;

    Widths(Labels labels) {
      this.labels = labels;
    }

    List<Integer> of(Sheet sheet) {
      List<Row> rows = sheet.rows().subList(0, Math.min(LOOKED_AT, sheet.rows().size()));
      return IntStream.range(0, sheet.fields().size())
          .mapToObj(i -> width(sheet, sheet.fields().get(i), i, rows))
          .toList();
    }

    private int width(Sheet sheet, Field field, int place, List<Row> rows) {
      int word =
          Stream.of(labels.header(sheet, field).split("[ _-]"))
              .mapToInt(String::length)
              .reduce(0, Math::max);
      int cell =
          rows.stream()
              .map(row -> row.get(place))
              .mapToInt(value -> value instanceof String text ? length(field, text) : 0)
              .reduce(0, Math::max);
      return Math.min(WIDEST, Math.max(NARROWEST, Math.max(word + BUTTON, cell + 2)));
    }

    private int length(Field field, String text) {
      return labels.value(field, text).length();
    }
  }
}
