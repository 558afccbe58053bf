package org.harken.clocks.sweep;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.harken.clocks.Deadline;
import org.harken.clocks.DeadlineNear;
import org.harken.clocks.WarningTimes;
import org.harken.clocks.WarningTimes.Plan;
import org.harken.clocks.WarningTimes.Point;
import org.harken.clocks.sweep.Watch.Watched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through what is open and raises what comes near. A row is held while it is told of, and
 * ticked off in the same transaction: two nodes never tell twice, and what a killed node had not
 * finished is told by the next one.
 */
@Service
public class SweepDeadlines {

  private static final int AT_ONCE = 100;
  private static final int MOST_TURNS = 200;
  private static final Logger LOG = LoggerFactory.getLogger(SweepDeadlines.class);

  private final Watch watch;
  private final ObjectProvider<WarningTimes> times;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SweepDeadlines(
      Watch watch,
      ObjectProvider<WarningTimes> times,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.watch = watch;
    this.times = times;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Everything that has to be looked at by now; returns how many deadlines were. */
  public int sweep() {
    String policy = String.join(" ", times.orderedStream().map(WarningTimes::policy).toList());
    if (policy.isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    transaction.executeWithoutResult(status -> watch.follow(policy, now));
    Set<UUID> failed = new HashSet<>();
    int looked = 0;
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      int some = turn(now, failed);
      looked += some;
      if (some == 0) {
        break;
      }
    }
    return looked;
  }

  private int turn(Instant now, Set<UUID> failed) {
    try {
      return look(now, failed, AT_ONCE);
    } catch (Untold oneOfThem) {
      return oneByOne(now, failed);
    }
  }

  /** One of them cannot be told of: the others do not wait for it. */
  private int oneByOne(Instant now, Set<UUID> failed) {
    int looked = 0;
    for (int one = 0; one < AT_ONCE; one++) {
      try {
        int some = look(now, failed, 1);
        looked += some;
        if (some == 0) {
          break;
        }
      } catch (Untold faulty) {
        failed.add(faulty.obligation);
        looked++;
        LOG.warn(
            "Nobody could be told of obligation {}: {}",
            faulty.obligation,
            faulty.problem.getClass().getName());
      }
    }
    return looked;
  }

  private int look(Instant now, Set<UUID> failed, int most) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              List<Watched> claimed = watch.claim(now, failed, most);
              claimed.forEach(one -> tell(one, now));
              return claimed.size();
            }));
  }

  private void tell(Watched one, Instant now) {
    try {
      look(one, now);
    } catch (RuntimeException problem) {
      throw new Untold(one.deadline().obligation(), problem);
    }
  }

  private void look(Watched one, Instant now) {
    Deadline deadline = one.deadline();
    Plan plan =
        times
            .orderedStream()
            .flatMap(room -> room.plan(deadline, now).stream())
            .findFirst()
            .orElseGet(() -> new Plan(List.of(), now));
    Instant since = one.since();
    List<Point> reached =
        plan.points().stream()
            .filter(point -> !point.at().isAfter(now))
            .filter(point -> since == null || point.at().isAfter(since))
            .toList();
    if (!reached.isEmpty() && plan.openAt().isAfter(now)) {
      // nobody is there: the same points are told then
      watch.looked(deadline, since, plan.openAt());
      return;
    }
    if (!reached.isEmpty()) {
      events.publishEvent(new DeadlineNear(deadline, reached));
    }
    Instant next =
        plan.points().stream()
            .map(Point::at)
            .filter(at -> at.isAfter(now))
            .findFirst()
            .orElse(null);
    watch.looked(deadline, now, next);
  }

  /** The one that could not be told of. */
  private static final class Untold extends RuntimeException {
    private final UUID obligation;
    private final RuntimeException problem;

    Untold(UUID obligation, RuntimeException problem) {
      super(problem);
      this.obligation = obligation;
      this.problem = problem;
    }
  }
}
