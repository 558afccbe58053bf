package org.harken.access.sso;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every half minute which visits the identity provider has to be asked after. */
@Configuration(proxyBeanMethods = false)
class SsoSchedule {

  @Bean
  RecurringTask<Void> checkSsoTask(CheckSso check, Issuer issuer) {
    return Tasks.recurring("check-single-sign-on", FixedDelay.ofSeconds(30))
        .execute(
            (instance, context) -> {
              if (issuer.isSet()) {
                check.check();
              }
            });
  }
}
