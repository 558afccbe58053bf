package org.harken.audit.verify;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.harken.audit.Audit;
import org.harken.audit.verify.WholeWalk.State;
import org.harken.platform.web.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the walks along the whole chain: every night, and when somebody asked for one. */
@Service
public class WalkChain {

  private static final Logger LOG = LoggerFactory.getLogger(WalkChain.class);

  private final Walks walks;
  private final VerifyAudit verifyAudit;
  private final Audit audit;
  private final TransactionTemplate transaction;

  WalkChain(Walks walks, VerifyAudit verifyAudit, Audit audit, TransactionTemplate transaction) {
    this.walks = walks;
    this.verifyAudit = verifyAudit;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Asks for a walk without comparing. */
  public WholeWalk ask() {
    return walks.ask(null);
  }

  /** Does what is waiting, one after the other, and says how many there were. */
  public int walkWaiting() {
    int done = 0;
    for (Optional<WholeWalk> next = walks.begin(); next.isPresent(); next = walks.begin()) {
      walk(next.get());
      done++;
    }
    return done;
  }

  private void walk(WholeWalk asked) {
    try {
      Verification found = verifyAudit.verify(asked.known());
      transaction.executeWithoutResult(
          status -> {
            walks.finish(asked.id(), State.DONE, found);
            audit.changed(Actor.SYSTEM, "walked", "audit", asked.id().toString(), facts(found));
          });
      if (!found.intact()) {
        LOG.error("The audit is not as it was written: {} findings", found.found());
      }
    } catch (RuntimeException fault) {
      walks.finish(asked.id(), State.FAILED, null);
      LOG.error("The walk along the audit ended early", fault);
    }
  }

  private static Map<String, Object> facts(Verification found) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("entries", found.entries());
    facts.put("found", found.found());
    ChainHead head = found.head();
    if (head != null) {
      facts.put("block", head.number());
      facts.put("hash", head.hash());
    }
    return facts;
  }

  /** On one node at a time. */
  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    RecurringTask<Void> walkAuditEveryNight(WalkChain chain) {
      return Tasks.recurring("walk-audit-every-night", new Daily(LocalTime.of(2, 10)))
          .execute((instance, context) -> chain.ask());
    }

    @Bean
    RecurringTask<Void> walkAuditWhenAsked(WalkChain chain) {
      return Tasks.recurring("walk-audit-when-asked", FixedDelay.ofSeconds(2))
          .execute((instance, context) -> chain.walkWaiting());
    }
  }
}
