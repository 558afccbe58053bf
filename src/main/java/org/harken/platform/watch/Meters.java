package org.harken.platform.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands the rooms' measures to the registry; one that cannot be read is not a number. */
@Configuration(proxyBeanMethods = false)
class Meters implements MeterBinder {

  private final List<Measure> measures;
  private final JdbcClient database;

  Meters(ObjectProvider<Measure> measures, JdbcClient database) {
    this.measures = measures.stream().toList();
    this.database = database;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Measure measure : measures) {
      Gauge.builder(measure.name(), database, measure.reading())
          .description(measure.words())
          .register(registry);
    }
  }

  @Bean
  static Measure jobsLate() {
    return Measure.ofSql(
        "harken.jobs.late.seconds",
        "For how long the job that waits longest should have run",
        """
        select coalesce(extract(epoch from clock_timestamp() - min(execution_time)), 0)
        from platform.scheduled_tasks where not picked and execution_time < clock_timestamp()
        """);
  }

  @Bean
  static Measure jobsFailing() {
    return Measure.ofSql(
        "harken.jobs.failing",
        "Jobs whose last run failed",
        "select count(*) from platform.scheduled_tasks where consecutive_failures > 0");
  }

  @Bean
  static Measure outboxWaiting() {
    return Measure.ofSql(
        "harken.outbox.waiting",
        "Mails that wait to be sent",
        "select count(*) from platform.outgoing_mail where status in ('QUEUED', 'SENDING')");
  }

  @Bean
  static Measure outboxHeld() {
    return Measure.ofSql(
        "harken.outbox.held",
        "Mails that somebody has to look at",
        "select count(*) from platform.outgoing_mail where status in ('HELD', 'UNSURE') and called_back is null");
  }
}
