package dev.outreach.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A secret under which pseudonyms or other keyed hashes are made: 256 random bits in a file for its
 * owner only, as 64 hexadecimal digits. Whoever has it can tell whether a hash is somebody's;
 * without it old hashes cannot be joined with new ones. A file that exists is never written to.
 */
public final class KeyFile {
  private static final int BYTES = 32;
  private static final int LONGEST_FILE = 1_000;

  private KeyFile() {}

  /**
   * The key that the file holds; where there is no file, a new key, which the file then holds.
   *
   * @throws IOException saying in plain words what is wrong with it
   */
  public static byte[] of(Path file) throws IOException {
    try {
      if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
        create(file);
      }
      return read(file);
    } catch (AccessDeniedException e) {
      throw new IOException("it may not be read, or not be written", e);
    } catch (FileSystemException e) {
      throw new IOException("it is no file that can be used", e);
    }
  }

  private static byte[] read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    byte[] text;
    try (InputStream in = Files.newInputStream(file)) {
      text = in.readNBytes(LONGEST_FILE);
    }
    String digits = new String(text, StandardCharsets.US_ASCII).strip();
    if (!digits.matches("[0-9A-Fa-f]{" + 2 * BYTES + "}")) {
      throw new IOException("it must hold " + 2 * BYTES + " hexadecimal digits, and nothing else");
    }
    return HexFormat.of().parseHex(digits);
  }

  /** Puts a finished file in its place, unless another run was faster: then that one's counts. */
  private static void create(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    PrivateFiles.createDirectories(folder);
    Path aside = Files.createTempFile(folder, ".", ".key");
    try {
      byte[] key = new byte[BYTES];
      new SecureRandom().nextBytes(key);
      Files.writeString(aside, HexFormat.of().formatHex(key) + "\n");
      PrivateFiles.force(aside);
      link(file, aside);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.deleteIfExists(aside);
    }
    PrivateFiles.force(folder);
  }

  private static void link(Path file, Path aside) throws IOException {
    try {
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
      Files.move(aside, file);
    }
  }
}
