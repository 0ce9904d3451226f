package dev.outreach.soak;

import static org.apache.xbean.asm9.Opcodes.ACC_STATIC;
import static org.apache.xbean.asm9.Opcodes.ALOAD;
import static org.apache.xbean.asm9.Opcodes.ASM9;
import static org.apache.xbean.asm9.Opcodes.INVOKESTATIC;
import static org.apache.xbean.asm9.Opcodes.INVOKEVIRTUAL;
import static org.apache.xbean.asm9.Opcodes.IRETURN;
import static org.apache.xbean.asm9.Opcodes.RETURN;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.ProtectionDomain;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.xbean.asm9.ClassReader;
import org.apache.xbean.asm9.ClassVisitor;
import org.apache.xbean.asm9.ClassWriter;
import org.apache.xbean.asm9.MethodVisitor;

/**
 * Stops the program dead before or after one of its steps, from outside: production code has no
 * switch for that. The steps are methods of the program, each commit in Iceberg's catalog, and each
 * call that moves, makes or removes a file. Those that are reached are listed in a file.
 */
public final class HaltAgent {
  /** How the process ends then. */
  static final int HALTED = 77;

  private static final String OURS = "dev/outreach/soak/HaltAgent";
  private static final String COMMITS = "org/apache/iceberg/jdbc/JdbcTableOperations";
  private static final Map<String, Set<String>> STEPS =
      Map.of(
          "dev/outreach/lake/Lake",
          Set.of("restore", "merge", "writeLedger"),
          "dev/outreach/lake/Snapshots",
          Set.of("announce", "reset"),
          "dev/outreach/lake/Upkeep",
          Set.of("setProperties", "compact", "expire", "removeOrphans"),
          "dev/outreach/Publication",
          Set.of("writePage", "writeSpreadsheets"),
          "dev/outreach/output/ReportFolder",
          Set.of("publish", "removeIfPossible"),
          "dev/outreach/output/PrivateFiles",
          Set.of("seal"),
          "dev/outreach/summary/SummaryFile",
          Set.of("begin", "end"),
          COMMITS,
          Set.of("doCommit"));
  private static final Set<String> OF_FILES =
      Set.of("move", "createSymbolicLink", "createFile", "write");
  private static final Map<String, Integer> TIMES = new HashMap<>();

  private static Path list;
  private static String haltAt;

  private HaltAgent() {}

  /** Called by the JVM before {@code main}: the list's path, and the step to stop at if any. */
  public static void premain(String argument, Instrumentation instrumentation) {
    String[] both = argument.split("@", 2);
    list = Path.of(both[0]);
    haltAt = both.length > 1 ? both[1].replace('_', ' ') : null;
    instrumentation.addTransformer(
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              ClassLoader loader, String name, Class<?> old, ProtectionDomain domain, byte[] code) {
            return STEPS.containsKey(name) ? instrumented(name, code) : null;
          }
        });
  }

  /** Called by the program. */
  public static synchronized void reached(String step, String table) {
    String what = table == null ? step : step + " " + table;
    String point = what + " #" + TIMES.merge(what, 1, Integer::sum);
    try {
      Files.writeString(list, point + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
    if (point.equals(haltAt)) {
      Runtime.getRuntime().halt(HALTED);
    }
  }

  private static byte[] instrumented(String name, byte[] code) {
    String shown = name.substring(name.lastIndexOf('/') + 1);
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String type, String signature, String[] exceptions) {
            boolean isStep = STEPS.get(name).contains(method);
            boolean isTable = name.equals(COMMITS) && (access & ACC_STATIC) == 0;
            return new Telling(
                super.visitMethod(access, method, type, signature, exceptions),
                shown + "." + method,
                isStep,
                isTable);
          }
        },
        0);
    return writer.toByteArray();
  }

  /** A method that tells when it begins and ends, and of its calls that change files. */
  private static final class Telling extends MethodVisitor {
    private final String method;
    private final boolean isStep;
    private final boolean isOfTable;

    Telling(MethodVisitor next, String method, boolean isStep, boolean isOfTable) {
      super(ASM9, next);
      this.method = method;
      this.isStep = isStep;
      this.isOfTable = isOfTable;
    }

    private void tell(String step) {
      super.visitLdcInsn(step);
      if (isOfTable) {
        super.visitVarInsn(ALOAD, 0);
        super.visitMethodInsn(INVOKEVIRTUAL, COMMITS, "tableName", "()Ljava/lang/String;", false);
      } else {
        super.visitInsn(org.apache.xbean.asm9.Opcodes.ACONST_NULL);
      }
      super.visitMethodInsn(
          INVOKESTATIC, OURS, "reached", "(Ljava/lang/String;Ljava/lang/String;)V", false);
    }

    @Override
    public void visitCode() {
      super.visitCode();
      if (isStep) {
        tell("before " + method);
      }
    }

    @Override
    public void visitInsn(int code) {
      if (isStep && code >= IRETURN && code <= RETURN) {
        tell("after " + method);
      }
      super.visitInsn(code);
    }

    @Override
    public void visitMethodInsn(
        int code, String owner, String name, String type, boolean isInterface) {
      boolean isOfFiles =
          code == INVOKESTATIC && owner.equals("java/nio/file/Files") && OF_FILES.contains(name);
      if (isOfFiles) {
        tell("before " + name + " in " + method);
      }
      super.visitMethodInsn(code, owner, name, type, isInterface);
      if (isOfFiles) {
        tell("after " + name + " in " + method);
      }
    }
  }

  /** The option of Java that starts this: it lists into this file, and halts at that step. */
  static String option(Path jar, Path list, String haltAt) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", HaltAgent.class.getName());
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return "-javaagent:"
        + jar
        + "="
        + list
        + (haltAt == null ? "" : "@" + haltAt.replace(' ', '_'));
  }
}
