package org.harken.cases.whatif;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with what was supposed and is not judged to its end. */
@Configuration(proxyBeanMethods = false)
class WhatIfSchedule {

  @Bean
  RecurringTask<Void> whatIfTask(JudgePast judgePast) {
    return Tasks.recurring("what-if", FixedDelay.ofSeconds(5))
        .execute((instance, context) -> judgePast.judgeAll());
  }
}
