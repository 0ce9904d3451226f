package dev.outreach.format.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Runs a library that prints what it stumbles over, names and text of the mails among it, and lets
 * none of it through. Only what this thread prints is dropped, and only meanwhile: the streams of
 * the program are replaced while somebody is muted, by ones that pass on what all others print.
 */
final class SilencedLibrary {
  /** What is run. */
  interface Step<T, E extends Exception> {
    T run() throws E, IOException;
  }

  private static final ThreadLocal<Boolean> IS_MUTED = ThreadLocal.withInitial(() -> false);
  private static final Passing OUT = new Passing();
  private static final Passing ERR = new Passing();
  private static int muted;

  private SilencedLibrary() {}

  static <T, E extends Exception> T run(Step<T, E> step) throws E, IOException {
    begin();
    IS_MUTED.set(true);
    try {
      return step.run();
    } finally {
      IS_MUTED.remove();
      end();
    }
  }

  private static synchronized void begin() {
    if (muted++ == 0) {
      System.setOut(OUT.before(System.out));
      System.setErr(ERR.before(System.err));
    }
  }

  private static synchronized void end() {
    if (--muted == 0) {
      if (System.out == OUT.inPlace) {
        System.setOut(OUT.original);
      }
      if (System.err == ERR.inPlace) {
        System.setErr(ERR.original);
      }
    }
  }

  /** Passes on what a thread prints that is not muted. */
  private static final class Passing extends OutputStream {
    private volatile PrintStream original;
    private PrintStream inPlace;

    PrintStream before(PrintStream stream) {
      if (stream != inPlace) {
        original = stream;
      }
      inPlace = new PrintStream(this, true, Charset.defaultCharset());
      return inPlace;
    }

    @Override
    public void write(int b) {
      if (!IS_MUTED.get()) {
        original.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (!IS_MUTED.get()) {
        original.write(bytes, offset, length);
      }
    }

    @Override
    public void flush() {
      original.flush();
    }
  }
}
