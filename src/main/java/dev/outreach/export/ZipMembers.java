package dev.outreach.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files of a zip archive, zip64 included. */
final class ZipMembers implements OpenedArchive {
  /** What names are written in that are not marked as UTF-8, and are not. */
  private static final Charset DOS = Charset.forName("IBM437");

  private final FileChannel channel;
  private final ZipFile zip;
  private final Limits limits;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

  private ZipMembers(FileChannel channel, ZipFile zip, Limits limits) {
    this.channel = channel;
    this.zip = zip;
    this.limits = limits;
  }

  /**
   * Opens it and reads its directory.
   *
   * @throws RefusedFile if it is broken, incomplete, or over a limit
   */
  static ZipMembers open(Path file, Limits limits) throws IOException {
    FileChannel channel = FileChannel.open(file);
    try {
      ZipMembers members = new ZipMembers(channel, zip(channel), limits);
      members.list();
      return members;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static ZipFile zip(FileChannel channel) throws IOException {
    try {
      return ZipFile.builder().setSeekableByteChannel(channel).get();
    } catch (IOException | RuntimeException e) {
      // A broken directory shows as an early end or as a wrong argument, not only as a zip's error.
      throw ArchiveGuard.broken(e);
    }
  }

  private void list() throws RefusedFile {
    ArchiveGuard guard = new ArchiveGuard(limits);
    Enumeration<ZipArchiveEntry> all = zip.getEntries();
    while (all.hasMoreElements()) {
      ZipArchiveEntry entry = all.nextElement();
      String name = nameOf(entry);
      if (entry.isUnixSymlink()) {
        throw ArchiveGuard.link();
      }
      if (guard.admits(name, entry.getSize()) && !entry.isDirectory()) {
        entries.put(name, entry);
      }
    }
  }

  private static String nameOf(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
      return entry.getName();
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw));
      return entry.getName();
    } catch (CharacterCodingException e) {
      return new String(raw, DOS);
    }
  }

  @Override
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  @Override
  public InputStream stream(String name) throws IOException {
    ZipArchiveEntry entry = entries.get(name);
    if (entry == null) {
      throw ArchiveGuard.missing();
    }
    InputStream in;
    // Finding where its bytes begin moves the channel; reading them does not.
    synchronized (zip) {
      try {
        in = zip.getInputStream(entry);
      } catch (ZipException e) {
        throw ArchiveGuard.oddlyPacked(e);
      }
    }
    return new BoundedMember(in, entry.getCompressedSize(), entry.getSize(), limits);
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      zip.close();
    }
  }
}
