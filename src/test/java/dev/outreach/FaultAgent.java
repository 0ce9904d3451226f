package dev.outreach;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Collection;
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
  static final String LOST_ENTRY = "lost-entry";

  /** Inside a Spark task, the fold fails with a message that quotes {@link Canary}'s values. */
  static final String QUOTING_FAILURE = "quoting-failure";

  private static final String READER_ROWS = "dev/outreach/lake/PartRows";
  private static final String FOLD = "dev/outreach/journey/PersonFold";
  private static final AtomicBoolean IS_LOST = new AtomicBoolean();

  private FaultAgent() {}

  /** Called by the JVM before the program's own {@code main}. */
  public static void premain(String fault, Instrumentation instrumentation) {
    String target = fault.equals(LOST_ENTRY) ? READER_ROWS : FOLD;
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

  /** What the program calls first in each method of the fold. */
  public static void fail() {
    throw new IllegalStateException(Canary.QUOTED);
  }

  /** Packs the agent into a jar, and returns the option of Java that starts it. */
  static String option(Path folder, String fault) throws IOException {
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
