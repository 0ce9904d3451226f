package dev.outreach.format.declared;

import dev.outreach.export.ExportFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.FormatMarks;
import dev.outreach.reader.Mapping;
import dev.outreach.reader.Piece;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Any other tool's CSV, as a {@link Mapping} of the configuration tells: the first whose pattern
 * fits the file's name. The format goes by the mapping's name.
 */
public final class MappedCsv implements Format {
  @Override
  public String name() {
    return "mapped-csv";
  }

  @Override
  public String nameOf(ExportFile file, ReadingContext reading) {
    return mapping(file, reading).map(Mapping::name).orElse(name());
  }

  @Override
  public boolean recognises(ExportFile file, ReadingContext reading) {
    return mapping(file, reading).isPresent();
  }

  @Override
  public RecordReader open(ExportFile file, ReadingContext reading) throws IOException {
    return MappedTable.open(file, mapping(file, reading).orElseThrow(), reading);
  }

  @Override
  public List<FormatMarks> marks(ReadingContext reading) {
    return reading.mappings().stream().map(Mapping::marks).toList();
  }

  @Override
  public List<Piece> split(ExportFile file, ReadingContext reading, long bytes) throws IOException {
    return MappedTable.split(file, mapping(file, reading).orElseThrow(), bytes);
  }

  private static Optional<Mapping> mapping(ExportFile file, ReadingContext reading) {
    return reading.mappings().stream().filter(mapping -> mapping.matches(file)).findFirst();
  }
}
