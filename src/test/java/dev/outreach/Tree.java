package dev.outreach;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that lies in a folder: for telling whether a call has changed or opened something. */
public final class Tree {
  private Tree() {}

  /** Path of each file and folder, with its time of change, permissions and digest. */
  public static SortedMap<String, String> of(Path folder) throws Exception {
    SortedMap<String, String> tree = new TreeMap<>();
    for (Path path : paths(folder)) {
      tree.put(
          folder.relativize(path).toString(),
          Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
              + " "
              + permissions(path)
              + " "
              + (Files.isRegularFile(path) ? digest(path) : ""));
    }
    return tree;
  }

  /** Paths that differ between two states. */
  public static List<String> changes(Map<String, String> before, Map<String, String> after) {
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    paths.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
    return List.copyOf(paths);
  }

  /** What somebody else than its owner may read, write or enter. */
  public static List<String> openToOthers(Path folder) throws IOException {
    return paths(folder).stream()
        .filter(path -> !Files.isSymbolicLink(path))
        .filter(path -> !permissions(path).endsWith("------"))
        .map(path -> permissions(path) + " " + path)
        .toList();
  }

  private static List<Path> paths(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(
          Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      throw new AssertionError(path.toString(), e);
    }
  }

  private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return new BigInteger(1, digest).toString(16);
  }
}
