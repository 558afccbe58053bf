package org.harken.clocks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days in which a facility itself promises its final answer, dated. */
@Repository
class StatedDays {

  private final JdbcClient database;

  StatedDays(JdbcClient database) {
    this.database = database;
  }

  /** What the facility's own process said on that day; empty where it has set nothing. */
  Optional<Integer> on(UUID facility, LocalDate day) {
    return database
        .sql(
            """
            select final_days from clocks.policy
            where facility = :facility and effective_from <= :day
            order by effective_from desc limit 1
            """)
        .param("facility", facility)
        .param("day", day)
        .query((row, number) -> row.getInt("final_days"))
        .optional();
  }
}
