package org.harken.access.review;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every six hours whether a quarter has begun or a review is late. */
@Configuration(proxyBeanMethods = false)
class ReviewSchedule {

  @Bean
  RecurringTask<Void> openReviewsTask(OpenReviews reviews) {
    return Tasks.recurring("access-reviews", FixedDelay.of(Duration.ofHours(6)))
        .execute((instance, context) -> reviews.open());
  }
}
