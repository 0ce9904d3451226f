package dev.outreach.format.linkedin;

import dev.outreach.export.CsvTable;
import dev.outreach.export.Entry;
import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import dev.outreach.reader.TableReader;
import java.io.IOException;
import java.util.List;

/** A file of a LinkedIn archive in which each row stands for itself. */
abstract class LinkedInTable implements Format {
  private final String name;
  private final List<String> files;
  private final List<String> columns;

  /** What the entries of a row are, once the archive around the file was looked at. */
  interface Rows {
    List<Entry> entries(CsvTable.Line row);
  }

  /**
   * A table in files of these names, with at least these columns, as {@link LinkedInFile} takes
   * them.
   */
  LinkedInTable(String name, List<String> files, List<String> columns) {
    this.name = name;
    this.files = files;
    this.columns = columns;
  }

  /**
   * What the rows of this file amount to.
   *
   * @param table the file's, from its first row on
   */
  abstract Rows rows(ExportFile file, CsvTable table, ReadingContext reading) throws IOException;

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final boolean recognises(ExportFile file, ReadingContext reading) throws IOException {
    for (String one : files) {
      if (LinkedInFile.is(file, one, columns)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final List<FormatMarks> marks(ReadingContext reading) {
    return List.of(
        FormatMarks.table(name, columns.stream().map(names -> names.split("\\|")[0]).toList()));
  }

  @Override
  public final RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    CsvTable table = LinkedInFile.open(file, columns);
    Rows rows = rows(file, table, reading);
    return TableReader.ofAnyLength(table, rows::entries);
  }
}
