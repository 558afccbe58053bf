package org.harken.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** So many clients that each do their work again as soon as it is done. */
final class Load {

  private static final Duration WARM = Duration.ofSeconds(2);

  /** Times in milliseconds. */
  record Result(double perSecond, double p50, double p99) {}

  private Load() {}

  static Result run(List<? extends Runnable> clients, Duration span) {
    drive(clients, WARM);
    long start = System.nanoTime();
    long[] times = drive(clients, span);
    double seconds = (System.nanoTime() - start) / 1e9;
    Arrays.sort(times);
    return new Result(
        times.length / seconds,
        times[times.length / 2] / 1e6,
        times[(int) (times.length * 0.99)] / 1e6);
  }

  private static long[] drive(List<? extends Runnable> clients, Duration span) {
    long end = System.nanoTime() + span.toNanos();
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      List<Callable<List<Long>>> drivers =
          clients.stream().<Callable<List<Long>>>map(client -> () -> until(end, client)).toList();
      List<Long> all = new ArrayList<>();
      for (var driver : threads.invokeAll(drivers)) {
        all.addAll(driver.get());
      }
      return all.stream().mapToLong(Long::longValue).toArray();
    } catch (InterruptedException | ExecutionException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static List<Long> until(long end, Runnable client) {
    List<Long> times = new ArrayList<>();
    do {
      long start = System.nanoTime();
      client.run();
      times.add(System.nanoTime() - start);
    } while (System.nanoTime() < end);
    return times;
  }
}
