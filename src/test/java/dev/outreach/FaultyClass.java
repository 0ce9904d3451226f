package dev.outreach;

import static org.apache.xbean.asm9.Opcodes.ASM9;
import static org.apache.xbean.asm9.Opcodes.INVOKEINTERFACE;
import static org.apache.xbean.asm9.Opcodes.INVOKESTATIC;

import org.apache.xbean.asm9.ClassReader;
import org.apache.xbean.asm9.ClassVisitor;
import org.apache.xbean.asm9.ClassWriter;
import org.apache.xbean.asm9.MethodVisitor;

/** A class file whose methods, but constructors and {@code close}, call {@link FaultAgent}. */
final class FaultyClass {
  private static final String AGENT = "dev/outreach/FaultAgent";

  private FaultyClass() {}

  static byte[] of(byte[] code, String fault) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String signature, String[] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, type, signature, exceptions);
            if (name.startsWith("<") || name.equals("close")) {
              return method;
            }
            return fault.equals(FaultAgent.LOST_ENTRY) ? losing(method) : failing(method);
          }
        },
        0);
    return writer.toByteArray();
  }

  private static MethodVisitor losing(MethodVisitor method) {
    return new MethodVisitor(ASM9, method) {
      @Override
      public void visitMethodInsn(
          int code, String owner, String name, String type, boolean isInterface) {
        if (code == INVOKEINTERFACE && name.equals("add") && type.equals("(Ljava/lang/Object;)Z")) {
          String ours = "(Ljava/util/Collection;Ljava/lang/Object;)Z";
          super.visitMethodInsn(INVOKESTATIC, AGENT, "addAllButTheFirst", ours, false);
        } else {
          super.visitMethodInsn(code, owner, name, type, isInterface);
        }
      }
    };
  }

  private static MethodVisitor failing(MethodVisitor method) {
    return new MethodVisitor(ASM9, method) {
      @Override
      public void visitCode() {
        super.visitCode();
        super.visitMethodInsn(INVOKESTATIC, AGENT, "fail", "()V", false);
      }
    };
  }
}
