package org.harken.cases.worklist;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks twice a minute whether the next steps of an older case are not worked out yet. */
@Configuration(proxyBeanMethods = false)
class StepsSchedule {

  @Bean
  RecurringTask<Void> workOutStepsTask(WorkOutSteps steps) {
    return Tasks.recurring("next-steps", FixedDelay.ofSeconds(30))
        .execute((instance, context) -> steps.workOut());
  }
}
