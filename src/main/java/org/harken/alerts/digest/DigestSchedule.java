package org.harken.alerts.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute who has to be mailed. */
@Configuration(proxyBeanMethods = false)
class DigestSchedule {

  @Bean
  RecurringTask<Void> sendDigestsTask(SendDigests digests) {
    return Tasks.recurring("send-digests", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> digests.send());
  }
}
