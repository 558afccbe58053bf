package org.harken.cases.cosign;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes whether a co-sign waits too long. */
@Configuration(proxyBeanMethods = false)
class CosignSchedule {

  @Bean
  RecurringTask<Void> cosignTask(EscalateCosigns escalate) {
    return Tasks.recurring("cosigns", FixedDelay.ofMinutes(10))
        .execute((instance, context) -> escalate.escalate());
  }
}
