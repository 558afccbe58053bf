package org.harken.audit.sealing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** About once a second, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SealingSchedule {

  @Bean
  RecurringTask<Void> sealAudit(SealEntries entries) {
    return Tasks.recurring("seal-audit", FixedDelay.ofSeconds(1))
        .execute((instance, context) -> entries.seal());
  }
}
