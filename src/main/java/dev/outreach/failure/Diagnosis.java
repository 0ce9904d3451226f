package dev.outreach.failure;

import dev.outreach.failure.RunFolders.Folder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a failure is where the program is not to blame: memory or disk that ran out, a clock that is
 * behind, a folder that may not be written, another run that was faster, a catalog out of reach.
 * Each is one sentence that says what to do, with an exit code. It names folders and settings, and
 * quotes nothing that an exception says, since that may hold data.
 */
public final class Diagnosis {
  /** Set by {@code scripts/outreach}: the heap that it asks for. */
  private static final String MEMORY = "outreach.memory";

  /** What {@code java.io} and {@code java.nio.file} throw where writing or making a file fails. */
  private static final String OF_FILES = "(^|: )java\\.(io|nio\\.file)\\.\\w+: .*";

  /** Bytes; they take 2.7 MiB. */
  private static final int LIBRARIES = 4 << 20;

  private static final String AS_BEFORE =
      "; what was stored and published before is as it was, and the next run takes up from there";

  /**
   * A kind of trouble.
   *
   * @param words found in a line of the failure where it is this
   * @param told the trouble, from the symptoms that were found
   */
  private record Sign(Pattern words, Function<List<List<String>>, RunFailure> told) {
    Sign(String words, Function<List<List<String>>, RunFailure> told) {
      this(Pattern.compile(words), told);
    }
  }

  private final RunFolders folders;

  /** The first that is found counts: a commit that fails on a full disk is no race. */
  private final List<Sign> signs =
      List.of(
          new Sign("OutOfMemoryError: unable to create (new )?native thread", this::noThread),
          new Sign(
              "(^|: )[\\w.]*OutOfMemoryError\\b"
                  + "|Not enough memory to build and broadcast"
                  + "|\\[INVALID_DRIVER_MEMORY\\]"
                  + "|ExecutorLostFailure.*([Ee]xit code 52\\b|[Ee]xit status: 52\\b|memory limits)",
              this::noMemory),
          new Sign(
              OF_FILES
                  + "(No space left on device|Disk quota exceeded|not enough space on the disk)"
                  + "|\\[SQLITE_FULL\\]",
              this::noSpace),
          new Sign(
              "(^|: )org\\.sqlite\\.NativeLibraryNotFoundException\\b"
                  + "|ExceptionInInitializerError: Cannot unpack "
                  + "|\\[FAILED_TO_LOAD_NATIVE_LIBRARY\\]"
                  + "|UnsatisfiedLinkError: .*(failed to map segment|file too short)",
              this::noLibrary),
          new Sign(OF_FILES + "File too large", this::tooLarge),
          new Sign(
              "(ValidationException|IllegalArgumentException): (Invalid (update|snapshot) timestamp \\d"
                  + "|\\[BUG\\] Expected sorted (snapshot|previous metadata) log entries)",
              this::clockBehind),
          new Sign("\\[SQLITE_(CORRUPT|NOTADB)\\w*\\]", this::damagedCatalog),
          new Sign(
              OF_FILES
                  + "(Read-only file system|Permission denied|Not a directory)"
                  + "|(^|: )java\\.nio\\.file\\.(AccessDenied|ReadOnlyFileSystem)Exception\\b"
                  + "|(^|: )java\\.io\\.IOException: (Mkdirs failed to create|Failed to create (a|local) )"
                  + "|ParentNotDirectoryException: |\\[SQLITE_(READONLY|CANTOPEN|PERM)\\w*\\]",
              this::notWritable),
          new Sign(
              "ValidationException: (Found |Cannot commit|Missing required files)"
                  + "|\\.CommitFailedException\\b|\\.CommitStateUnknownException\\b"
                  + "|AuditFailed: another run wrote |\\[SQLITE_(BUSY|LOCKED)\\w*\\]",
              this::anotherRun),
          new Sign("Could not parse Master URL", this::wrongMaster),
          new Sign(
              "No FileSystem for scheme|UnsupportedFileSystemException|Wrong FS: "
                  + "|(^|: )java\\.net\\.(URISyntax|MalformedURL)Exception\\b",
              this::wrongAddress),
          new Sign(
              "(^|: )java\\.net\\.(UnknownHost|Connect|NoRouteToHost|SocketTimeout)Exception\\b"
                  + "|iceberg\\.exceptions\\.(REST|ServiceFailure|ServiceUnavailable|NotAuthorized"
                  + "|Forbidden)\\w*Exception\\b|TTransportException\\b|No suitable driver",
              this::noCatalog));

  /** Of failures of a run that writes into these folders. */
  public Diagnosis(RunFolders folders) {
    this.folders = folders;
  }

  /** The trouble, with the failure as its cause; none where the program itself is to blame. */
  public Optional<RunFailure> of(Throwable failure) {
    FailureTrace symptoms = FailureTrace.of(failure);
    for (Sign sign : signs) {
      List<List<String>> found = symptoms.find(sign.words());
      if (!found.isEmpty()) {
        RunFailure trouble = sign.told().apply(found);
        return Optional.of(new RunFailure(trouble.exitCode(), trouble.getMessage(), failure));
      }
    }
    return Optional.empty();
  }

  private RunFailure noThread(List<List<String>> found) {
    return machine("The system lets this program start no more threads (ulimit -u)" + AS_BEFORE);
  }

  private RunFailure noMemory(List<List<String>> found) {
    long mib = Runtime.getRuntime().maxMemory() >> 20;
    String now = System.getProperty(MEMORY);
    long more = 2 * mib / 1024 + 1;
    String help =
        now == null
            ? "Java may use %d MiB here: give it more, under spark-submit by --driver-memory and"
                + " --executor-memory"
            : "OUTREACH_MEMORY is " + now + ": give it more, such as OUTREACH_MEMORY=%2$dg";
    return machine("Memory ran out. " + String.format(Locale.ROOT, help, mib, more) + AS_BEFORE);
  }

  private RunFailure noSpace(List<List<String>> found) {
    String where = where(found).or(folders::fullest).map(Folder::told).orElseGet(folders::told);
    return machine("No space is left on the disk of " + where + ": free some" + AS_BEFORE);
  }

  private RunFailure noLibrary(List<List<String>> found) {
    Folder folder = RunFolders.ofJava();
    return folder.isNearlyFull()
        ? noSpaceForLibraries(folder)
        : new RunFailure(
            ExitCode.USAGE,
            "Libraries that this program needs cannot be unpacked into "
                + folder.told()
                + ": it must be a folder of yours, on a disk that may hold programs");
  }

  private static RunFailure noSpaceForLibraries(Folder folder) {
    return machine("No space is left on the disk of " + folder.told() + ": free some" + AS_BEFORE);
  }

  /**
   * Fails where SQLite and the codecs of Parquet, which each run unpacks, find no space. They would
   * fail by themselves, one here and one there, and write a stack trace on the screen.
   */
  public static void requireSpaceForLibraries() {
    Folder folder = RunFolders.ofJava();
    if (!folder.takes(LIBRARIES)) {
      throw noSpaceForLibraries(folder);
    }
  }

  private RunFailure tooLarge(List<List<String>> found) {
    String where = where(found).map(Folder::told).orElseGet(folders::told);
    return machine(
        "A file in "
            + where
            + " would have grown larger than the system allows (ulimit -f, or the kind of disk)"
            + AS_BEFORE);
  }

  private RunFailure clockBehind(List<List<String>> found) {
    return machine(
        "The clock of this machine, "
            + Instant.now().truncatedTo(ChronoUnit.SECONDS)
            + ", is behind that of the run that wrote the tables last: set it right"
            + AS_BEFORE);
  }

  private RunFailure damagedCatalog(List<List<String>> found) {
    return folders.isEmbedded()
        ? machine(
            "The file catalog.db in the warehouse "
                + folders.warehouse()
                + " is damaged: put a copy of the warehouse in its place, or remove the warehouse"
                + " and run again, which reads all exports anew")
        : new RunFailure(
            ExitCode.USAGE, "The database of the catalog is damaged (outreach.catalog)");
  }

  private RunFailure notWritable(List<List<String>> found) {
    String where =
        where(found)
            .map(Folder::told)
            .orElseGet(
                () -> folders.isEmbedded() ? folders.told() : "the catalog (outreach.catalog)");
    return new RunFailure(
        ExitCode.USAGE, "Nothing may be written into " + where + ": it must be a folder of yours");
  }

  private RunFailure anotherRun(List<List<String>> found) {
    return new RunFailure(
        ExitCode.LOCKED,
        "Another run wrote to the warehouse "
            + folders.warehouse()
            + " at the same time and was faster: of this one nothing counts; run again");
  }

  private RunFailure wrongMaster(List<List<String>> found) {
    return new RunFailure(
        ExitCode.USAGE,
        "Spark knows no master of that name: such as local[*] or yarn"
            + " (outreach.spark.\"spark.master\")");
  }

  private RunFailure wrongAddress(List<List<String>> found) {
    return new RunFailure(
        ExitCode.USAGE,
        "The address of the warehouse or of the catalog is none that Spark can use here"
            + " (outreach.warehouse, outreach.catalog)");
  }

  private RunFailure noCatalog(List<List<String>> found) {
    return new RunFailure(
        ExitCode.USAGE,
        "The catalog, or the storage of the warehouse, cannot be reached (outreach.catalog,"
            + " outreach.warehouse)");
  }

  private Optional<Folder> where(List<List<String>> found) {
    return found.stream().flatMap(lines -> folders.failed(lines).stream()).findFirst();
  }

  private static RunFailure machine(String sentence) {
    return new RunFailure(ExitCode.MACHINE, sentence);
  }
}
