package org.harken.cases.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.harken.cases.store.Proposals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Proposes every night what has served its time; a person decides. */
@Service
public class ProposeDestruction {

  private static final int AT_ONCE = 500;

  private final Proposals proposals;
  private final Rested rested;
  private final Clock clock;

  ProposeDestruction(Proposals proposals, Rested rested, Clock clock) {
    this.proposals = proposals;
    this.rested = rested;
    this.clock = clock;
  }

  @Configuration(proxyBeanMethods = false)
  static class Nightly {
    @Bean
    RecurringTask<Void> retentionTask(ProposeDestruction propose) {
      return Tasks.recurring("retention-proposals", Schedules.daily(LocalTime.of(3, 20)))
          .execute((instance, context) -> propose.propose());
    }
  }

  /** Returns how many were proposed. */
  public int propose() {
    Instant now = clock.instant();
    Instant before =
        now.atOffset(ZoneOffset.UTC).minusYears(rested.fewestYears()).plusDays(1).toInstant();
    UUID after = new UUID(0, 0);
    int proposed = 0;
    while (true) {
      List<Proposals.Closed> some = proposals.candidates(before, after, AT_ONCE);
      for (Proposals.Closed one : some) {
        proposed += propose(one, now);
      }
      if (some.size() < AT_ONCE) {
        return proposed;
      }
      after = some.getLast().id();
    }
  }

  private int propose(Proposals.Closed closed, Instant now) {
    return rested
        .due(closed)
        .map(
            due -> {
              proposals.propose(
                  new Proposals.Proposal(
                      closed.id(), due.rule().id(), due.version(), due.on(), now, null));
              return 1;
            })
        .orElse(0);
  }
}
