package org.harken.cases.register;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for registers that wait every few seconds, and goes on with those a stopped node left. */
@Configuration(proxyBeanMethods = false)
class ImportSchedule {

  @Bean
  RecurringTask<Void> runImportsTask(RunImports imports) {
    return Tasks.recurring("import-registers", FixedDelay.ofSeconds(3))
        .execute((instance, context) -> imports.runDue());
  }
}
