package dev.outreach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The bytes of all files below a folder, by their paths there. */
public final class FileSet {
  private FileSet() {}

  public static Map<String, byte[]> below(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(real)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(real.relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }
}
