package org.harken.access.desk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.harken.access.store.Passkeys;
import org.harken.access.store.UnsentWords;
import org.harken.access.store.Visits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every six hours: unsent words older than three days go, visits over for thirteen months too. */
@Configuration(proxyBeanMethods = false)
class DeskCleanUp {

  private static final Duration WORDS = Duration.ofDays(3);
  private static final Duration VISITS = Duration.ofDays(400);

  @Bean
  RecurringTask<Void> deskCleanUpTask(
      UnsentWords words, Visits visits, Passkeys passkeys, Clock clock) {
    return Tasks.recurring("desk-clean-up", FixedDelay.of(Duration.ofHours(6)))
        .execute(
            (instance, context) -> {
              words.forgetBefore(clock.instant().minus(WORDS));
              passkeys.forgetBefore(clock.instant());
              visits.forget(clock.instant().minus(VISITS));
            });
  }
}
