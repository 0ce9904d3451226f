package dev.outreach.export;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * What a gzip file packs: one file by the name without {@code .gz}, streamed; or a tar archive,
 * unpacked once into a temporary file, for there is no other way to its members but past all before
 * them. That file is the owner's alone, and goes when it is closed; on Linux and macOS nobody sees
 * it again from the moment it is open, so none stays behind when the program is killed.
 */
final class Gunzipped implements OpenedArchive {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final String name;
  private final Limits limits;

  private Gunzipped(Path file, String name, Limits limits) {
    this.file = file;
    this.name = name;
    this.limits = limits;
  }

  /** A file packed alone. */
  static Gunzipped single(Path file, Limits limits) {
    String packed = file.getFileName().toString();
    return new Gunzipped(file, packed.substring(0, packed.lastIndexOf('.')), limits);
  }

  /**
   * A tar archive, unpacked.
   *
   * @throws RefusedFile if it is broken, incomplete, over a limit, or finds no room
   */
  static FileChannel tar(Path file, Limits limits) throws IOException {
    try (InputStream in = unpack(file, limits)) {
      FileChannel unpacked =
          FileChannel.open(Files.createTempFile("outreach-", ".tar"), READ, WRITE, DELETE_ON_CLOSE);
      try {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          write(unpacked, ByteBuffer.wrap(buffer, 0, n));
        }
      } catch (IOException e) {
        unpacked.close();
        throw e;
      }
      return unpacked;
    }
  }

  private static InputStream unpack(Path file, Limits limits) throws IOException {
    InputStream packed = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      return new BoundedMember(new GZIPInputStream(packed, BUFFER), Files.size(file), -1, limits);
    } catch (IOException e) {
      packed.close();
      throw ArchiveGuard.broken(e);
    }
  }

  private static void write(FileChannel to, ByteBuffer bytes) throws RefusedFile {
    try {
      while (bytes.hasRemaining()) {
        to.write(bytes);
      }
    } catch (IOException e) {
      throw new RefusedFile(
          "archive-no-room",
          "the archive finds no room in the folder for temporary files: unpack it yourself",
          e);
    }
  }

  @Override
  public List<String> names() {
    try {
      return new ArchiveGuard(limits).admits(name, -1) ? List.of(name) : List.of();
    } catch (RefusedFile e) {
      return List.of();
    }
  }

  @Override
  public InputStream stream(String member) throws IOException {
    if (!member.equals(name)) {
      throw ArchiveGuard.missing();
    }
    return unpack(file, limits);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {
    // Nothing is open between two streams.
  }
}
