package org.harken.cases.whatif;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.clocks.suppose.Judged;
import org.harken.clocks.suppose.Suppose;
import org.springframework.stereotype.Service;

/**
 * Judges the past cases of a facility by a rule that is supposed, some at a time: it may be stopped
 * at any moment and goes on behind the last case.
 */
@Service
class JudgePast {

  private static final int TOGETHER = 200;
  private static final Duration KEPT = Duration.ofDays(90);

  private final WhatIfs whatIfs;
  private final Suppose suppose;
  private final Clock clock;

  JudgePast(WhatIfs whatIfs, Suppose suppose, Clock clock) {
    this.whatIfs = whatIfs;
    this.suppose = suppose;
    this.clock = clock;
  }

  /** Everything that waits; called by the schedule. */
  void judgeAll() {
    for (Optional<WhatIf> next = whatIfs.waiting(); next.isPresent(); next = whatIfs.waiting()) {
      some(next.get().id());
    }
    whatIfs.forget(clock.instant().minus(KEPT));
  }

  /** As much of one as can be done soon; most is done at once. */
  void soon(UUID id) {
    Instant end = clock.instant().plus(Duration.ofSeconds(2));
    while (some(id) && clock.instant().isBefore(end)) {
      // on with the next
    }
  }

  /** True while there is more. */
  private boolean some(UUID id) {
    WhatIf one = whatIfs.find(id).orElseThrow();
    if (one.isDone()) {
      return false;
    }
    List<UUID> cases = whatIfs.next(one, TOGETHER);
    if (cases.isEmpty()) {
      whatIfs.done(id, clock.instant());
      return false;
    }
    List<Judged> judged = suppose.judge(cases, one.supposition(), one.askedAt());
    whatIfs.judged(one, cases, judged);
    return true;
  }
}
