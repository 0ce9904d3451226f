package dev.outreach.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * An archive as it was downloaded, read member by member as a stream: {@code .zip}, {@code .tar},
 * {@code .tgz}, {@code .tar.gz}, or one file in {@code .gz}. What is built to exhaust a machine or
 * to climb out of a folder is refused: too many members, too many bytes, too high a ratio, an
 * absolute or climbing path, a link, a name that stands twice. An archive within it is never
 * opened: it is passed over like any other file of no known format, since the exports of whole
 * accounts hold the user's own.
 */
public final class Archive {
  private static final Set<String> NAMES = Set.of("zip", "tar", "tgz", "gz");

  private Archive() {}

  /** Whether a file of this name is an archive, if it is what its name says. */
  public static boolean isNamed(String name) {
    return NAMES.contains(ArchiveGuard.extension(name));
  }

  /** Whether the name and the first bytes are those of an archive that is read. */
  public static boolean isArchive(ExportFile file) throws IOException {
    if (file.member().isPresent()) {
      return false;
    }
    byte[] head = file.head();
    return switch (ArchiveGuard.extension(file.name())) {
      case "zip" -> head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] <= 7;
      case "tgz", "gz" -> head.length >= 2 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
      case "tar" -> TarHeaders.opens(head);
      default -> false;
    };
  }

  /**
   * The full names of its files, in their order there.
   *
   * @throws RefusedFile if it is broken, incomplete, or over a limit
   */
  public static List<String> members(Path file, Limits limits) throws IOException {
    try (SharedArchive shared = SharedArchive.of(file, limits)) {
      return shared.opened().names();
    }
  }

  /** Its files by their folders. */
  public static ArchiveFolders folders(Path file, Limits limits) throws IOException {
    try (SharedArchive shared = SharedArchive.of(file, limits)) {
      return shared.folders();
    }
  }

  /**
   * Shows each of its files, its head read already, in their order there.
   *
   * @throws RefusedFile if it is broken, incomplete, or over a limit
   */
  public static void visit(ExportFile archive, Visitor visitor) throws IOException {
    try (SharedArchive shared = SharedArchive.of(archive.file(), archive.limits())) {
      OpenedArchive opened = shared.opened();
      for (String name : opened.names()) {
        byte[] head;
        try (InputStream in = opened.stream(name)) {
          head = in.readNBytes(ExportFile.HEAD_BYTES);
        }
        visitor.see(archive.member(name, head));
      }
    }
  }

  /** Takes one file of an archive. */
  public interface Visitor {
    void see(ExportFile member) throws IOException;
  }

  /** A stream over one member, which fails as soon as it unpacks beyond the limits. */
  static InputStream open(Path file, String member, Limits limits) throws IOException {
    SharedArchive shared = SharedArchive.of(file, limits);
    try {
      InputStream in = shared.opened().stream(member);
      return new FilterInputStream(in) {
        private boolean isClosed;

        @Override
        public void close() throws IOException {
          if (!isClosed) {
            isClosed = true;
            try (shared) {
              super.close();
            }
          }
        }
      };
    } catch (IOException e) {
      shared.close();
      throw e;
    }
  }
}
