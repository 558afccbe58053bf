package org.harken.audit.watch;

import org.harken.platform.watch.Measure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether sealing keeps up, and what the last walk along the chain found. */
@Configuration(proxyBeanMethods = false)
class AuditMeasures {

  @Bean
  static Measure unsealedAge() {
    return Measure.ofSql(
        "harken.audit.unsealed.seconds",
        "Age of the oldest audit entry without a block",
        """
        select coalesce(extract(epoch from clock_timestamp() - min(written_at)), 0)
        from audit.entry where block is null
        """);
  }

  @Bean
  static Measure walkAge() {
    return Measure.ofSql(
        "harken.audit.walk.age.seconds",
        "How long ago the whole audit was walked; -1 where it never was",
        """
        select coalesce(extract(epoch from clock_timestamp() - max(finished_at)), -1)
        from audit.walk where state = 'DONE'
        """);
  }

  @Bean
  static Measure walkFound() {
    return Measure.ofSql(
        "harken.audit.walk.findings",
        "What the last walk along the whole audit found; 0 is as it should be",
        """
        select coalesce((select (result ->> 'found')::bigint from audit.walk
          where state = 'DONE' and known_number is null order by finished_at desc limit 1), 0)
        """);
  }
}
