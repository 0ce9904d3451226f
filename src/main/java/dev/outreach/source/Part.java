package dev.outreach.source;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one task reads: a delivered file, or one member of a delivered archive, with the source that
 * recognised it and what its format is called.
 */
public record Part(Delivery delivery, ExportFile file, Source source, String format)
    implements Serializable {
  /**
   * The parts of a delivery that a source recognises, in the order of the archive; none for a file
   * of no known format.
   *
   * @throws RefusedFile if it is an archive that is broken or over a limit
   */
  public static List<Part> of(Delivery delivery, Reading reading) throws IOException {
    List<Part> parts = new ArrayList<>();
    Archive.Visitor recognise =
        file -> {
          Optional<Source> source = Sources.of(file, reading);
          if (source.isPresent()) {
            String format = source.get().nameOf(file, reading);
            parts.add(new Part(delivery, file, source.get(), format));
          }
        };
    if (Archive.isArchive(delivery.file())) {
      Archive.visit(delivery.file(), recognise);
    } else {
      recognise.see(delivery.file());
    }
    return parts;
  }

  /** A place in it, with the archive's member before it. */
  public String place(String place) {
    return file.member().map(member -> member + " " + place).orElse(place);
  }

  /** A reader over it, as its source gives it. */
  public RecordReader open(Reading reading) throws IOException {
    return source.open(file, reading);
  }
}
