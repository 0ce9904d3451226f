package dev.outreach;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Breaks the packaged program from outside, as its class is loaded: production code has no switch
 * for faults. The fault is named by the agent's argument. Only {@link FaultyClass} needs a library:
 * the launcher asks {@code java -version} with this agent too, and then there is none.
 */
public final class FaultAgent {
  /** The first entry that a reader gives out is lost on its way to the tables. */
  public static final String LOST_ENTRY = "lost-entry";

  /** Inside a Spark task, the fold fails with a message that quotes {@link Canary}'s values. */
  public static final String QUOTING_FAILURE = "quoting-failure";

  /** Inside a Spark task, the fold takes all memory. */
  static final String NO_MEMORY = "no-memory";

  /** The thread of Spark that every job waits for dies for lack of memory. */
  static final String DYING_THREAD = "dying-thread";

  /** Inside a Spark task, the program is ended. */
  static final String EXIT = "exit";

  /** Nothing more can be written into the tables' files. */
  static final String FULL_DISK = "full-disk";

  private static final String READER_ROWS = "dev/outreach/lake/PartRows";
  private static final String FOLD = "dev/outreach/journey/PersonFold";
  private static final String SPARK_LOOP =
      "org/apache/spark/scheduler/DAGSchedulerEventProcessLoop";
  private static final String TABLE_FILES =
      "org/apache/hadoop/fs/RawLocalFileSystem$LocalFSFileOutputStream";
  private static final AtomicBoolean IS_LOST = new AtomicBoolean();
  private static String fault;

  private FaultAgent() {}

  /** Called by the JVM before the program's own {@code main}. */
  public static void premain(String argument, Instrumentation instrumentation) {
    fault = argument;
    String target =
        switch (fault) {
          case LOST_ENTRY -> READER_ROWS;
          case DYING_THREAD -> SPARK_LOOP;
          case FULL_DISK -> TABLE_FILES;
          default -> FOLD;
        };
    instrumentation.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader, String name, Class<?> old, ProtectionDomain domain, byte[] code) {
            return target.equals(name) ? FaultyClass.of(code, fault) : null;
          }
        });
  }

  /** What the program calls in place of {@code Collection.add}. */
  public static boolean addAllButTheFirst(Collection<Object> rows, Object row) {
    return IS_LOST.compareAndSet(false, true) || rows.add(row);
  }

  /** What the program calls first in each method of the class that is to fail. */
  public static void fail() throws IOException {
    switch (fault) {
      case NO_MEMORY -> takeAllMemory();
      case DYING_THREAD -> {
        if (Thread.currentThread().getName().equals("dag-scheduler-event-loop")) {
          throw new OutOfMemoryError(Canary.QUOTED);
        }
      }
      case EXIT -> System.exit(52);
      case FULL_DISK -> throw new IOException("No space left on device");
      default -> throw new IllegalStateException(Canary.QUOTED);
    }
  }

  private static void takeAllMemory() {
    List<long[]> all = new ArrayList<>();
    while (!all.contains(null)) {
      all.add(new long[1 << 20]);
    }
  }

  /** Packs the agent into a jar, and returns the option of Java that starts it. */
  public static String option(Path folder, String fault) throws IOException {
    Path jar = folder.resolve(fault + ".jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", FaultAgent.class.getName());
    Path classes = Launcher.PROJECT.resolve("target/test-classes/dev/outreach");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        var files = Files.newDirectoryStream(classes, "{FaultAgent,FaultyClass,Canary}*.class")) {
      for (Path file : files) {
        entries.putNextEntry(new JarEntry("dev/outreach/" + file.getFileName()));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return "-javaagent:" + jar + "=" + fault;
  }
}
