package org.harken.competency.overview;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.harken.competency.development.RemindOfHours;
import org.harken.competency.mentoring.RemindOfTalks;
import org.harken.competency.reading.ProposeChange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every six hours whose hours lapse, who talks tomorrow, and which trial is over. */
@Configuration(proxyBeanMethods = false)
class LearningSchedule {

  @Bean
  RecurringTask<Void> learningRemindersTask(
      RemindOfHours hours, RemindOfTalks talks, ProposeChange changes, Clock clock) {
    return Tasks.recurring("learning-reminders", FixedDelay.of(Duration.ofHours(6)))
        .execute(
            (instance, context) -> {
              LocalDate latest = LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
              hours.remind(latest);
              talks.remind(latest);
              changes.tellOfTrials();
            });
  }
}
