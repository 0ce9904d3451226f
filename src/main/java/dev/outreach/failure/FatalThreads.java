package dev.outreach.failure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Watches over the threads of Spark that a run waits for. Where one of them dies of an error, such
 * as of memory that ran out, the run would wait for ever: it is told, and ended. What else ends a
 * thread is logged, without its words.
 */
public final class FatalThreads implements AutoCloseable, Thread.UncaughtExceptionHandler {
  /** Spark's own end may wait for what cannot come any more. */
  private static final long SECONDS_TO_END = 20;

  private final Thread.UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();
  private final AtomicBoolean isEnding = new AtomicBoolean();
  private final Consumer<Throwable> tell;

  private FatalThreads(Consumer<Throwable> tell) {
    this.tell = tell;
  }

  /**
   * Watches until it is closed.
   *
   * @param tell tells the user, and the run's summary, what happened; the program ends after it
   */
  public static FatalThreads watch(Consumer<Throwable> tell) {
    FatalThreads threads = new FatalThreads(tell);
    Thread.setDefaultUncaughtExceptionHandler(threads);
    return threads;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable e) {
    if (!(e instanceof VirtualMachineError)) {
      LoggerFactory.getLogger(FatalThreads.class).error("A thread ended", RedactedError.of(e));
    } else if (isEnding.compareAndSet(false, true)) {
      try {
        tell.accept(e);
        // In another thread: as it ends, Spark waits for those of its own.
        background(() -> System.exit(ExitCode.MACHINE.number()));
        background(FatalThreads::haltInTheEnd);
      } catch (Throwable more) {
        Runtime.getRuntime().halt(ExitCode.MACHINE.number());
      }
    }
  }

  private static void background(Runnable work) {
    Thread thread = new Thread(work, "ending");
    thread.setDaemon(true);
    thread.start();
  }

  private static void haltInTheEnd() {
    try {
      Thread.sleep(SECONDS_TO_END * 1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.MACHINE.number());
  }

  /** Waits for the end, if it has begun: what fails now fails for that reason. */
  public void letEnd() {
    try {
      if (isEnding.get()) {
        new CountDownLatch(1).await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (!isEnding.get()) {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }
}
