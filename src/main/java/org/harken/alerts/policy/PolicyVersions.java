package org.harken.alerts.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.harken.alerts.WarningPolicy;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the policy: those of the file, then those made on the page. */
@Repository
public class PolicyVersions {

  private static final Comparator<WarningPolicy> BY_DAY =
      Comparator.comparing(WarningPolicy::from).thenComparing(WarningPolicy::version);

  /**
   * A version as its list shows it.
   *
   * @param by empty for those of the file
   */
  public record Made(WarningPolicy policy, String by) {}

  private record Line(int version, LocalDate from) {}

  private final JdbcClient database;
  private final List<WarningPolicy> shipped = shipped();

  // a version never changes once it is kept: what was read of it stays right
  private final Map<Integer, WarningPolicy> known = new ConcurrentHashMap<>();

  PolicyVersions(JdbcClient database) {
    this.database = database;
  }

  /** The version in force on a day: the one that began last, and of those the newest. */
  public WarningPolicy on(LocalDate day) {
    Optional<WarningPolicy> made =
        database
            .sql(
                """
                select version, from_day from alerts.warning_policy where from_day <= :day
                order by from_day desc, version desc limit 1
                """)
            .param("day", day)
            .query(
                (row, number) ->
                    new Line(row.getInt("version"), row.getObject("from_day", LocalDate.class)))
            .optional()
            .map(line -> known.computeIfAbsent(line.version(), this::read));
    return Stream.concat(shipped.stream(), made.stream())
        .filter(policy -> !policy.from().isAfter(day))
        .max(BY_DAY)
        .orElseGet(shipped::getFirst);
  }

  /** All of them, what begins last first. */
  public List<Made> all() {
    List<Made> made =
        database
            .sql("select document, set_by_name from alerts.warning_policy order by version")
            .query(
                (row, number) ->
                    new Made(
                        PolicyReader.one(row.getString("document")), row.getString("set_by_name")))
            .list();
    return Stream.concat(shipped.stream().map(policy -> new Made(policy, "")), made.stream())
        .sorted(Comparator.comparing(Made::policy, BY_DAY).reversed())
        .toList();
  }

  int newest() {
    int made =
        Objects.requireNonNull(
            database
                .sql("select coalesce(max(version), 0) from alerts.warning_policy")
                .query(Integer.class)
                .single());
    return Math.max(made, shipped.stream().mapToInt(WarningPolicy::version).max().orElse(0));
  }

  /** False where somebody made this version at the same moment. */
  boolean add(Actor actor, WarningPolicy policy, Instant now) {
    return database
            .sql(
                """
                insert into alerts.warning_policy (version, from_day, document, set_by, set_by_name, set_at)
                values (:version, :from, :document, :by, :byName, :at)
                on conflict (version) do nothing
                """)
            .param("version", policy.version())
            .param("from", policy.from())
            .param("document", PolicyWriter.text(policy))
            .param("by", actor.id())
            .param("byName", actor.name())
            .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .update()
        == 1;
  }

  private WarningPolicy read(int version) {
    return database
        .sql("select document from alerts.warning_policy where version = :version")
        .param("version", version)
        .query((row, number) -> PolicyReader.one(row.getString("document")))
        .single();
  }

  private static List<WarningPolicy> shipped() {
    try (InputStream file = PolicyVersions.class.getResourceAsStream("warnings.yaml")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return PolicyReader.all(text);
    } catch (IOException problem) {
      throw new UncheckedIOException("The policy of warnings cannot be read", problem);
    }
  }
}
