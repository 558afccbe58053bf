package org.harken.platform.limits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every quarter of an hour: counts that are over and answers older than a day go. */
@Configuration(proxyBeanMethods = false)
class CleanUp {

  @Bean
  RecurringTask<Void> limitsCleanUp(Limits limits, KeptAnswers answers) {
    return Tasks.recurring("limits-clean-up", FixedDelay.of(Duration.ofMinutes(15)))
        .execute(
            (instance, context) -> {
              limits.clean();
              answers.clean();
            });
  }
}
