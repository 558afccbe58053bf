package org.harken.clocks.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How long something lasts, by the product-limit estimate of Kaplan and Meier (1958): what has not
 * ended yet counts for as long as it has been seen. Times are whole numbers of any one unit.
 */
public final class Survival {

  /**
   * So many that ended after this time, and so many last seen then that had not ended. Of the same
   * time, those that ended come first, as is usual.
   */
  public record Seen(long time, long ended, long open) {

    public static Seen ended(long time) {
      return new Seen(time, 1, 0);
    }

    public static Seen open(long time) {
      return new Seen(time, 0, 1);
    }
  }

  /**
   * What is known of one time at which something ended or was last seen.
   *
   * @param atRisk how many had lasted until then
   * @param share of all, how much lasts longer than that
   */
  public record Step(long time, long atRisk, double share) {}

  private final List<Step> steps;
  private final long count;
  private final long ended;

  private Survival(List<Step> steps, long count, long ended) {
    this.steps = List.copyOf(steps);
    this.count = count;
    this.ended = ended;
  }

  public static Survival of(Collection<Seen> all) {
    TreeMap<Long, Seen> byTime = new TreeMap<>();
    for (Seen one : all) {
      byTime.merge(
          Math.max(one.time(), 0),
          one,
          (a, b) -> new Seen(a.time(), a.ended() + b.ended(), a.open() + b.open()));
    }
    long count = byTime.values().stream().mapToLong(one -> one.ended() + one.open()).sum();
    long atRisk = count;
    long ended = 0;
    double share = 1;
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<Long, Seen> entry : byTime.entrySet()) {
      Seen one = entry.getValue();
      if (one.ended() > 0) {
        share *= 1 - (double) one.ended() / atRisk;
      }
      steps.add(new Step(entry.getKey(), atRisk, share));
      atRisk -= one.ended() + one.open();
      ended += one.ended();
    }
    return new Survival(steps, count, ended);
  }

  /** A curve as it was kept, to be asked again. */
  public static Survival kept(List<Step> steps, long count, long ended) {
    return new Survival(steps, count, ended);
  }

  public List<Step> steps() {
    return steps;
  }

  public long count() {
    return count;
  }

  public long ended() {
    return ended;
  }

  /** How many were seen for at least so long. */
  public long atRisk(long time) {
    return steps.stream()
        .filter(step -> step.time() >= time)
        .findFirst()
        .map(Step::atRisk)
        .orElse(0L);
  }

  /** Of all, how much lasts longer than that. */
  public double share(long time) {
    double share = 1;
    for (Step step : steps) {
      if (step.time() > time) {
        break;
      }
      share = step.share();
    }
    return share;
  }

  /**
   * How likely something that has lasted so long already lasts past a limit; empty where nothing
   * was ever seen to last so long.
   */
  public OptionalDouble past(long limit, long lasted) {
    double before = share(lasted);
    return before <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(limit <= lasted ? 1 : share(limit) / before);
  }

  /** The time within which this share of all ends; empty while too few have ended to say. */
  public OptionalLong within(double share) {
    // a share such as 0.9 has no exact twin in binary
    return steps.stream()
        .filter(step -> step.share() <= 1 - share + 1e-9)
        .mapToLong(Step::time)
        .findFirst();
  }

  /** The average as far as was seen: what is open may still raise it. */
  public OptionalDouble mean() {
    if (count == 0) {
      return OptionalDouble.empty();
    }
    double area = 0;
    double share = 1;
    long last = 0;
    for (Step step : steps) {
      area += share * (step.time() - last);
      share = step.share();
      last = step.time();
    }
    return OptionalDouble.of(area);
  }
}
