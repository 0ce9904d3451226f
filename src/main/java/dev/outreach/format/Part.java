package dev.outreach.format;

import dev.outreach.export.Archive;
import dev.outreach.export.Delivery;
import dev.outreach.export.ExportFile;
import dev.outreach.export.RefusedFile;
import dev.outreach.reader.Format;
import dev.outreach.reader.Piece;
import dev.outreach.reader.ReadingContext;
import dev.outreach.reader.RecordReader;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one task reads: a delivered file, a piece of it, or one member of a delivered archive, with
 * what its format is called.
 */
public record Part(Delivery delivery, ExportFile file, String format, Piece piece)
    implements Serializable {
  /** Up to here the search for the beginnings of records is not worth its time. */
  private static final long LARGE_BYTES = 32L << 20;

  private static final long PIECE_BYTES = 16L << 20;

  /**
   * The parts of a delivery that a source recognises, in the order of the archive, a large file on
   * disk in pieces; none for a file of no known format.
   *
   * @throws RefusedFile if it is an archive that is broken or over a limit
   */
  public static List<Part> of(Delivery delivery, ReadingContext reading) throws IOException {
    return of(delivery, reading, LARGE_BYTES, PIECE_BYTES);
  }

  /** As {@link #of(Delivery, ReadingContext)}, each file whole: for a reader that has one core. */
  static List<Part> whole(Delivery delivery, ReadingContext reading) throws IOException {
    return of(delivery, reading, Long.MAX_VALUE, PIECE_BYTES);
  }

  /**
   * As {@link #of(Delivery, ReadingContext)}, files over {@code large} bytes in pieces of so many.
   */
  public static List<Part> of(
      Delivery delivery, ReadingContext reading, long large, long pieceBytes) throws IOException {
    List<Part> parts = new ArrayList<>();
    Archive.Visitor recognise =
        file -> {
          Optional<Format> source = Formats.of(file, reading);
          if (source.isPresent()) {
            String format = source.get().nameOf(file, reading);
            boolean isSplit = file.member().isEmpty() && delivery.bytes() > large;
            for (Piece piece : pieces(source.get(), file, reading, isSplit ? pieceBytes : 0)) {
              parts.add(new Part(delivery, file, format, piece));
            }
          }
          file.forget();
        };
    if (Archive.isArchive(delivery.file())) {
      Archive.visit(delivery.file(), recognise);
    } else {
      recognise.see(delivery.file());
    }
    return parts;
  }

  private static List<Piece> pieces(
      Format source, ExportFile file, ReadingContext reading, long bytes) throws IOException {
    List<Piece> pieces = List.of();
    try {
      pieces = bytes == 0 ? pieces : source.split(file, reading, bytes);
    } catch (RefusedFile e) {
      // Whoever reads it whole says so again, in the name of its format.
    }
    return pieces.isEmpty() ? List.of(Piece.whole(source, file)) : pieces;
  }

  /** A place in it, with the archive's member before it. */
  public String place(String place) {
    return file.member().map(member -> member + " " + place).orElse(place);
  }

  /** A reader over it, as its source gives it. */
  public RecordReader open(ReadingContext reading) throws IOException {
    return piece.open(reading);
  }
}
