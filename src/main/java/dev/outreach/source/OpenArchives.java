package dev.outreach.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Archives that stay open from one of their members to the next: to read the directory anew for
 * each of thousands of small files takes longer than to read the files. At most {@link #KEPT} stay
 * open that nobody reads; one that was replaced on disk is opened anew.
 */
final class OpenArchives {
  private static final int KEPT = 2;
  private static final Map<Key, OpenArchive> OPEN = new LinkedHashMap<>(16, 0.75f, true);

  private OpenArchives() {}

  /** Reads an archive's directory; the archive closes the channel with itself. */
  interface Opener {
    ZipFile open(SeekableByteChannel bytes) throws IOException;
  }

  /** The archive, opened if it is not; to be closed by each who takes it. */
  static Lease take(Path file, Opener opener) throws IOException {
    Key key = new Key(file, Files.size(file), Files.getLastModifiedTime(file));
    synchronized (OPEN) {
      OpenArchive archive = OPEN.get(key);
      // A reader that is interrupted closes the channel for all.
      if (archive == null || !archive.bytes.isOpen()) {
        archive = open(file, opener);
        OPEN.put(key, archive);
      }
      archive.readers++;
      closeEldest();
      return new Lease(archive);
    }
  }

  private static OpenArchive open(Path file, Opener opener) throws IOException {
    SeekableByteChannel bytes = Files.newByteChannel(file);
    try {
      return new OpenArchive(opener.open(bytes), bytes);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private static void closeEldest() throws IOException {
    Iterator<OpenArchive> eldest = OPEN.values().iterator();
    for (int more = OPEN.size() - KEPT; more > 0; more--) {
      OpenArchive archive = eldest.next();
      eldest.remove();
      archive.isKept = false;
      archive.closeIfUnused();
    }
  }

  /** One reader's hold on an archive. */
  static final class Lease implements Closeable {
    private OpenArchive archive;

    private Lease(OpenArchive archive) {
      this.archive = archive;
    }

    ZipFile zip() {
      return archive.zip;
    }

    @Override
    public void close() throws IOException {
      synchronized (OPEN) {
        if (archive != null) {
          archive.readers--;
          archive.closeIfUnused();
          archive = null;
        }
      }
    }
  }

  private static final class OpenArchive {
    private final ZipFile zip;
    private final SeekableByteChannel bytes;
    private int readers;
    private boolean isKept = true;

    OpenArchive(ZipFile zip, SeekableByteChannel bytes) {
      this.zip = zip;
      this.bytes = bytes;
    }

    void closeIfUnused() throws IOException {
      if (!isKept && readers == 0) {
        zip.close();
      }
    }
  }

  private record Key(Path file, long bytes, FileTime modified) {}
}
