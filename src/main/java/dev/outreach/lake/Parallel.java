package dev.outreach.lake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Work done side by side on the driver. Of a small query most is planning, which Spark does on one
 * core: several at a time use the others.
 */
public final class Parallel {
  private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

  private static final int LONGEST_END = 60;

  private Parallel() {}

  /**
   * The results by the key of what they come from, in the order of the list.
   *
   * @throws RuntimeException the first failure, in the order of the list
   */
  public static <T, R> Map<String, R> map(
      Collection<T> list, Function<T, String> key, Function<T, R> work) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Map<String, Future<R>> started = new LinkedHashMap<>();
      list.forEach(item -> started.put(key.apply(item), threads.submit(() -> work.apply(item))));
      Map<String, R> results = new LinkedHashMap<>();
      started.forEach((name, result) -> results.put(name, of(result)));
      return results;
    } finally {
      end(threads);
    }
  }

  /**
   * Does all of the works.
   *
   * @throws RuntimeException the first failure, in the order of the list
   */
  public static void each(List<? extends Callable<?>> works) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      works.stream().map(threads::submit).toList().forEach(Parallel::of);
    } finally {
      end(threads);
    }
  }

  /** Where one has failed, the others end before that is told: who is told may let go of a lock. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(LONGEST_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <R> R of(Future<R> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
