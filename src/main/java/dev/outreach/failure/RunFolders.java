package dev.outreach.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folders that a run writes into, and how the user knows them.
 *
 * @param warehouse as configured: a folder or a URI; null where no configuration is known
 * @param isEmbedded whether the catalog lies in the warehouse
 * @param local those of them on this machine: the warehouse if it is a folder, the reports, Spark's
 *     temporary folders
 */
public record RunFolders(String warehouse, boolean isEmbedded, List<Folder> local) {
  /** Where it is not known what a run was to write into. */
  public static final RunFolders UNKNOWN = new RunFolders(null, true, List.of());

  private static final long NEXT_TO_NOTHING = 16L << 20;

  /** What writes into which folder: the first part of the names of its classes. */
  private enum Use {
    WAREHOUSE(List.of("org.apache.iceberg.", "org.apache.parquet.")),
    REPORTS(List.of("dev.outreach.output.")),
    TEMPORARY(
        List.of(
            "org.apache.spark.storage.",
            "org.apache.spark.shuffle.",
            "org.apache.spark.util.collection.")),
    LIBRARIES(List.of());

    private final List<String> writers;

    Use(List<String> writers) {
      this.writers = writers;
    }

    boolean isBehind(String frame) {
      return writers.stream().anyMatch(writer -> frame.contains(writer));
    }
  }

  /**
   * A folder on this machine.
   *
   * @param told with its path, its use and what names it in the configuration
   */
  record Folder(Path path, Use use, String told) {
    private boolean isNamedIn(String line) {
      return line.contains(path + "/") || line.endsWith(path.toString());
    }

    boolean isNearlyFull() {
      return free() < NEXT_TO_NOTHING;
    }

    /** Whether so many bytes can be written there; tried where little space is said to be free. */
    boolean takes(int bytes) {
      if (!isNearlyFull()) {
        return true;
      }
      try {
        Path file = Files.createTempFile(path, "outreach", null);
        try {
          Files.write(file, new byte[bytes]);
          return true;
        } finally {
          Files.delete(file);
        }
      } catch (IOException e) {
        return false;
      }
    }

    /** Free bytes of its disk; as many as can be where that is not known. */
    private long free() {
      Path existing = path;
      while (existing != null && !Files.exists(existing)) {
        existing = existing.getParent();
      }
      try {
        return existing == null ? Long.MAX_VALUE : Files.getFileStore(existing).getUsableSpace();
      } catch (IOException notKnown) {
        return Long.MAX_VALUE;
      }
    }
  }

  /** Where Java unpacks libraries. */
  static Folder ofJava() {
    String path = System.getProperty("java.io.tmpdir");
    return new Folder(
        Path.of(path).toAbsolutePath(),
        Use.LIBRARIES,
        "Java's temporary folder "
            + path
            + " (the environment's JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER names another)");
  }

  /**
   * Those that are configured.
   *
   * @param isEmbedded whether the catalog lies in the warehouse
   * @param spark Spark's settings by their names
   */
  public static RunFolders of(
      String warehouse, boolean isEmbedded, Path reports, Map<String, String> spark) {
    List<Folder> local = new ArrayList<>();
    if (warehouse.startsWith("/") || !warehouse.contains(":/")) {
      String told = "the warehouse " + warehouse + " (outreach.warehouse)";
      local.add(new Folder(Path.of(warehouse), Use.WAREHOUSE, told));
    }
    String told = "the folder of the reports " + reports + " (outreach.reports.directory)";
    local.add(new Folder(reports, Use.REPORTS, told));
    for (String temporary : temporary(spark).split(",")) {
      local.add(
          new Folder(
              Path.of(temporary.strip()).toAbsolutePath(),
              Use.TEMPORARY,
              "Spark's temporary folder "
                  + temporary.strip()
                  + " (the environment's SPARK_LOCAL_DIRS names another)"));
    }
    return new RunFolders(warehouse, isEmbedded, List.copyOf(local));
  }

  /** In the order in which Spark looks. */
  private static String temporary(Map<String, String> spark) {
    return Stream.of(
            System.getenv("SPARK_LOCAL_DIRS"),
            spark.get("spark.local.dir"),
            System.getProperty("spark.local.dir"))
        .filter(each -> each != null && !each.isBlank())
        .findFirst()
        .orElse(System.getProperty("java.io.tmpdir"));
  }

  /**
   * The folder that writing failed in: the one that the failure names, else that of the class that
   * was writing.
   *
   * @param lines of the failure: one that says what failed, and its frames
   */
  Optional<Folder> failed(List<String> lines) {
    if (lines.get(0).contains("[SQLITE_")) {
      return local.stream().filter(folder -> isEmbedded && folder.use() == Use.WAREHOUSE).findAny();
    }
    Optional<Folder> named =
        local.stream()
            .filter(folder -> folder.isNamedIn(lines.get(0)))
            .max(Comparator.comparing(folder -> folder.path().toString().length()));
    return named.isPresent()
        ? named
        : lines.stream()
            .skip(1)
            .takeWhile(line -> line.startsWith(FailureTrace.FRAME))
            .flatMap(frame -> local.stream().filter(folder -> folder.use().isBehind(frame)))
            .findFirst();
  }

  /** The one with the least space, if that is next to nothing. */
  Optional<Folder> fullest() {
    return local.stream().min(Comparator.comparing(Folder::free)).filter(Folder::isNearlyFull);
  }

  /** All of them, for a sentence. */
  String told() {
    return local.isEmpty()
        ? "a folder"
        : local.stream().map(Folder::told).collect(Collectors.joining(", or "));
  }
}
