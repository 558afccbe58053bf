package org.harken.cases.forecast;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes whether there is something to learn from. */
@Configuration(proxyBeanMethods = false)
class ForecastSchedule {

  @Bean
  RecurringTask<Void> pacesTask(LearnPaces learnPaces) {
    return Tasks.recurring("paces", FixedDelay.ofMinutes(10))
        .execute((instance, context) -> learnPaces.learn());
  }
}
