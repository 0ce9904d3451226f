package dev.outreach.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What lies in the folders of a program: bytes, kinds of files, and reports beside others. */
public final class Stock {
  /** Tells what each run took in when it read it: by its nature it hangs on the order of runs. */
  private static final String HISTORY = "data_quality.csv";

  private Stock() {}

  static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long bytes(Path folder) {
    return files(folder).stream().mapToLong(file -> file.toFile().length()).sum();
  }

  /** How many files of each kind, by how their names end, and their bytes. */
  static Map<String, String> kinds(Path folder) {
    Map<String, Long> kinds = new TreeMap<>();
    Map<String, Long> bytes = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      String kind = name.endsWith(".crc") ? "crc" : name.substring(name.lastIndexOf('.') + 1);
      if (name.endsWith("-deletes.parquet")) {
        kind = "corrections";
      }
      kinds.merge(kind, 1L, Long::sum);
      bytes.merge(kind, file.toFile().length(), Long::sum);
    }
    Map<String, String> told = new TreeMap<>();
    kinds.forEach((kind, files) -> told.put(kind, files + " of " + bytes.get(kind) / 1000 + " kB"));
    return told;
  }

  /** The tables for programs, as published last below this folder of reports, by their names. */
  static Map<String, String> reports(Path folder) {
    Map<String, String> reports = new TreeMap<>();
    for (Path file : files(folder.resolve("latest/csv/."))) {
      reports.put(file.getFileName().toString(), new String(bytesOf(file), StandardCharsets.UTF_8));
    }
    return reports;
  }

  private static byte[] bytesOf(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the reports that differ, but for {@link #HISTORY}. */
  static Set<String> differing(Map<String, String> some, Map<String, String> others) {
    Set<String> names = others(some, others);
    names.remove(HISTORY);
    return names;
  }

  /** Names of those things that differ. */
  static <T> Set<String> others(Map<String, T> some, Map<String, T> others) {
    Set<String> names = new TreeSet<>(some.keySet());
    names.addAll(others.keySet());
    names.removeIf(name -> Objects.equals(some.get(name), others.get(name)));
    return names;
  }

  /** First line that differs, to look at. */
  static String firstDifference(String some, String others) {
    List<String> one = some == null ? List.of() : some.lines().toList();
    List<String> two = others == null ? List.of() : others.lines().toList();
    for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
      String a = i < one.size() ? one.get(i) : "(none)";
      String b = i < two.size() ? two.get(i) : "(none)";
      if (!a.equals(b)) {
        return "line " + (i + 1) + "\n    " + a + "\n    " + b;
      }
    }
    return "none";
  }

  static void remove(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> paths = Files.walk(tree)) {
        for (Path path : new ArrayList<>(paths.sorted(Comparator.reverseOrder()).toList())) {
          Files.delete(path);
        }
      }
    }
  }

  /** Puts a copy of the tree, with its times and links, in the place of what is there. */
  public static void copy(Path tree, Path to) throws IOException {
    remove(to);
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.toList()) {
        Files.copy(
            path,
            to.resolve(tree.relativize(path).toString()),
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES,
            java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }
}
