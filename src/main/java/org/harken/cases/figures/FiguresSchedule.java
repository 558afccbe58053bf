package org.harken.cases.figures;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps figures every ten seconds, and leaves the database alone in between. */
@Configuration(proxyBeanMethods = false)
class FiguresSchedule {

  private static final Duration AT_A_TIME = Duration.ofSeconds(8);

  @Bean
  RecurringTask<Void> figuresTask(KeepFigures keepFigures, Clock clock) {
    return Tasks.recurring("figures", FixedDelay.ofSeconds(10))
        .execute(
            (instance, context) -> {
              Instant end = clock.instant().plus(AT_A_TIME);
              while (keepFigures.some() > 0 && clock.instant().isBefore(end)) {
                // on with the next few
              }
            });
  }
}
