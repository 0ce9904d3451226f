package dev.outreach.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An archive in use, opened once for all who read it at a time and for those who come soon after:
 * its directory may be long, and a packed tar must be unpacked first. Another version of the file
 * is another archive. A few that nobody uses stay open, one for each core, the latest used.
 */
final class SharedArchive implements Closeable {
  private record Key(Path file, long bytes, FileTime modified, Limits limits) {}

  private static final int MOST_IDLE = Math.max(4, Runtime.getRuntime().availableProcessors());
  private static final Map<Key, SharedArchive> IN_USE = new LinkedHashMap<>(16, 0.75f, true);

  private final Key key;
  private OpenedArchive archive;
  private ArchiveFolders folders;
  private int users;

  private SharedArchive(Key key) {
    this.key = key;
  }

  /** This archive, for one more user, who closes it. */
  static SharedArchive of(Path file, Limits limits) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    Key key = new Key(file.toAbsolutePath(), now.size(), now.lastModifiedTime(), limits);
    synchronized (IN_USE) {
      SharedArchive shared = IN_USE.computeIfAbsent(key, SharedArchive::new);
      shared.users++;
      return shared;
    }
  }

  /**
   * The archive, opened by the first who asks.
   *
   * @throws RefusedFile if it is broken, incomplete, or over a limit
   */
  synchronized OpenedArchive opened() throws IOException {
    if (archive == null || !archive.isOpen()) {
      archive = open(key.file(), key.limits());
    }
    return archive;
  }

  /** Its files by their folders, sorted by the first who asks. */
  synchronized ArchiveFolders folders() throws IOException {
    if (folders == null) {
      folders = new ArchiveFolders(opened().names());
    }
    return folders;
  }

  private static OpenedArchive open(Path file, Limits limits) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
      return TarMembers.open(Gunzipped.tar(file, limits), limits);
    }
    return switch (ArchiveGuard.extension(name)) {
      case "tar" -> TarMembers.open(FileChannel.open(file), limits);
      case "gz" -> Gunzipped.single(file, limits);
      default -> ZipMembers.open(file, limits);
    };
  }

  @Override
  public void close() throws IOException {
    List<SharedArchive> given = new ArrayList<>();
    synchronized (IN_USE) {
      users--;
      long idle = IN_USE.values().stream().filter(shared -> shared.users == 0).count();
      Iterator<SharedArchive> oldestFirst = IN_USE.values().iterator();
      while (idle > MOST_IDLE && oldestFirst.hasNext()) {
        SharedArchive shared = oldestFirst.next();
        if (shared.users == 0) {
          oldestFirst.remove();
          given.add(shared);
          idle--;
        }
      }
    }
    for (SharedArchive shared : given) {
      shared.giveUp();
    }
  }

  private synchronized void giveUp() throws IOException {
    if (archive != null) {
      archive.close();
    }
  }
}
