package org.harken.clocks;

import org.harken.platform.watch.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much is late. */
@Configuration(proxyBeanMethods = false)
class ClockMeasures {

  @Bean
  static Measure overdue() {
    return Measure.ofSql(
        "harken.clocks.overdue",
        "What was owed by now and is not done",
        """
        select count(*) from clocks.obligation
        where state in ('OPEN', 'EXTENDED') and missed_after < clock_timestamp()
        """);
  }
}
