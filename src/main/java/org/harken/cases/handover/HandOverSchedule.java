package org.harken.cases.handover;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Planned hand-overs begin with their first day; leave without one goes to the next in line. */
@Configuration(proxyBeanMethods = false)
class HandOverSchedule {

  @Bean
  RecurringTask<Void> handOverTask(HandWork handWork, CoverLeave coverLeave) {
    return Tasks.recurring("hand-overs", FixedDelay.ofMinutes(5))
        .execute(
            (instance, context) -> {
              handWork.giveDue();
              coverLeave.cover();
            });
  }
}
