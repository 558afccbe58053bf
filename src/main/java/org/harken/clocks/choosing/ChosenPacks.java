package org.harken.clocks.choosing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a facility has said of itself, dated, in and out of the database. */
@Repository
class ChosenPacks {

  private final JdbcClient database;

  ChosenPacks(JdbcClient database) {
    this.database = database;
  }

  /**
   * What counted on a day.
   *
   * @param days its own promise of a final answer; null where it has stated none
   * @param choices the packs on which it has decided: chosen or not
   * @param written how many versions of packs the organisation has written
   */
  record Said(@Nullable Integer days, Map<String, Boolean> choices, int written) {}

  /** One question for all of it: every grievance asks. */
  Said on(UUID facility, LocalDate day) {
    return database
        .sql(
            """
            select
              (select final_days from clocks.policy
                where facility = :facility and effective_from <= :day
                order by effective_from desc limit 1) as days,
              (select string_agg(rule_set || '=' || chosen, ' ') from (
                select distinct on (rule_set) rule_set, chosen from clocks.chosen_pack
                where facility = :facility and effective_from <= :day
                order by rule_set, effective_from desc) c) as choices,
              (select count(*)::int from clocks.pack) as written
            """)
        .param("facility", facility)
        .param("day", day)
        .query(
            (row, number) ->
                new Said(
                    row.getObject("days", Integer.class),
                    choices(row.getString("choices")),
                    row.getInt("written")))
        .single();
  }

  private static Map<String, Boolean> choices(@Nullable String words) {
    return words == null
        ? Map.of()
        : Arrays.stream(words.split(" "))
            .map(word -> word.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Boolean.valueOf(pair[1])));
  }

  /** A line of what was or will be chosen. */
  record Line(String ruleSet, LocalDate from, boolean chosen) {}

  /** Everything that was ever chosen, the newest first. */
  List<Line> of(UUID facility) {
    return database
        .sql(
            """
            select rule_set, effective_from, chosen from clocks.chosen_pack
            where facility = :facility order by effective_from desc, rule_set
            """)
        .param("facility", facility)
        .query(
            (row, number) ->
                new Line(
                    row.getString("rule_set"),
                    row.getObject("effective_from", LocalDate.class),
                    row.getBoolean("chosen")))
        .list();
  }

  void choose(UUID facility, Line line, UUID by, Instant at) {
    database
        .sql(
            """
            insert into clocks.chosen_pack (facility, rule_set, effective_from, chosen, set_by, set_at)
            values (:facility, :set, :from, :chosen, :by, :at)
            on conflict (facility, rule_set, effective_from)
            do update set chosen = :chosen, set_by = :by, set_at = :at
            """)
        .param("facility", facility)
        .param("set", line.ruleSet())
        .param("from", line.from())
        .param("chosen", line.chosen())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The days that were or will be stated, the newest first. */
  record Stated(LocalDate from, int days) {}

  List<Stated> stated(UUID facility) {
    return database
        .sql(
            """
            select effective_from, final_days from clocks.policy
            where facility = :facility order by effective_from desc
            """)
        .param("facility", facility)
        .query(
            (row, number) ->
                new Stated(
                    row.getObject("effective_from", LocalDate.class), row.getInt("final_days")))
        .list();
  }
}
