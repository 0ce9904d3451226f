package dev.outreach.source.sheet;

import dev.outreach.source.ExportFile;
import dev.outreach.source.Marks;
import dev.outreach.source.Piece;
import dev.outreach.source.Reading;
import dev.outreach.source.RecordReader;
import dev.outreach.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Any other tool's CSV, as a {@link Mapping} of the configuration tells: the first whose pattern
 * fits the file's name. The format goes by the mapping's name.
 */
public final class MappedCsv implements Source {
  @Override
  public String name() {
    return "mapped-csv";
  }

  @Override
  public String nameOf(ExportFile file, Reading reading) {
    return mapping(file, reading).map(Mapping::name).orElse(name());
  }

  @Override
  public boolean recognises(ExportFile file, Reading reading) {
    return mapping(file, reading).isPresent();
  }

  @Override
  public RecordReader open(ExportFile file, Reading reading) throws IOException {
    return MappedTable.open(file, mapping(file, reading).orElseThrow(), reading);
  }

  @Override
  public List<Marks> marks(Reading reading) {
    return reading.mappings().stream().map(Mapping::marks).toList();
  }

  @Override
  public List<Piece> split(ExportFile file, Reading reading, long bytes) throws IOException {
    return MappedTable.split(file, mapping(file, reading).orElseThrow(), bytes);
  }

  private static Optional<Mapping> mapping(ExportFile file, Reading reading) {
    return reading.mappings().stream().filter(mapping -> mapping.matches(file)).findFirst();
  }
}
