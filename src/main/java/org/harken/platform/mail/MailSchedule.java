package org.harken.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks into the outbox every twenty seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class MailSchedule {

  @Bean
  RecurringTask<Void> sendMailsTask(SendMails mails) {
    return Tasks.recurring("send-mails", FixedDelay.ofSeconds(20))
        .execute((instance, context) -> mails.sendDue());
  }
}
