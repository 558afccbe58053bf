package org.harken.clocks.sweep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every half minute what comes near. */
@Configuration(proxyBeanMethods = false)
class SweepSchedule {

  @Bean
  RecurringTask<Void> sweepDeadlinesTask(SweepDeadlines sweep) {
    return Tasks.recurring("sweep-deadlines", FixedDelay.ofSeconds(30))
        .execute((instance, context) -> sweep.sweep());
  }
}
