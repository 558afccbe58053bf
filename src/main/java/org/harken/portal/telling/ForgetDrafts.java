package org.harken.portal.telling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.harken.portal.codes.Passes;
import org.harken.portal.codes.UsedForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Forgets what nobody came back for: drafts after 14 days, passes and used forms when they end. */
@Component("portalForgetDrafts")
public class ForgetDrafts {

  private final Drafts drafts;
  private final Passes passes;
  private final UsedForms forms;

  ForgetDrafts(Drafts drafts, Passes passes, UsedForms forms) {
    this.drafts = drafts;
    this.passes = passes;
    this.forms = forms;
  }

  public void run() {
    passes.removeExpired();
    drafts.removeExpired();
    forms.removeOld();
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {
    @Bean
    RecurringTask<Void> portalForgets(ForgetDrafts forget) {
      return Tasks.recurring("portal-forgets-drafts", FixedDelay.of(Duration.ofHours(1)))
          .execute((instance, context) -> forget.run());
    }
  }
}
