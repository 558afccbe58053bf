package org.harken.clocks.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.harken.clocks.Clocks;
import org.harken.clocks.Deadline;
import org.harken.clocks.DeadlineNear;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.WarningTimes;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.platform.Ids;
import org.harken.platform.time.TimeSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sweep by itself: points that a test makes, told to a table that lives and dies with it. */
@SpringBootTest
class SweepDeadlinesTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant RECEIVED = Instant.parse("2026-02-18T20:15:00Z");

  @Autowired Clocks clocks;
  @Autowired SweepDeadlines sweep;
  @Autowired Watch watch;
  @Autowired JdbcClient database;
  @Autowired Told told;

  /** Half and full time; hears what is raised and writes it down in the sweep's transaction. */
  static class Told implements WarningTimes {
    private final JdbcClient database;
    final Set<UUID> ours = ConcurrentHashMap.newKeySet();
    final Set<UUID> faulty = ConcurrentHashMap.newKeySet();
    final AtomicInteger dieAfter = new AtomicInteger(Integer.MAX_VALUE);
    volatile String version = "1";
    volatile int percent = 50;
    volatile Instant closedUntil = Instant.MIN;

    Told(JdbcClient database) {
      this.database = database;
      database
          .sql(
              "create table if not exists public.told (obligation uuid, point text, at timestamptz)")
          .update();
    }

    @Override
    public String policy() {
      return version;
    }

    @Override
    public Optional<Plan> plan(Deadline deadline, Instant now) {
      if (!ours.contains(deadline.subject())) {
        return Optional.empty();
      }
      Duration whole = Duration.between(deadline.startedAt(), deadline.dueAt());
      return Optional.of(
          new Plan(
              List.of(
                  new Point(
                      percent + "%",
                      deadline.startedAt().plus(whole.multipliedBy(percent).dividedBy(100))),
                  new Point("due", deadline.dueAt())),
              now.isBefore(closedUntil) ? closedUntil : now));
    }

    @EventListener
    void on(DeadlineNear near) {
      if (faulty.contains(near.deadline().subject())) {
        throw new IllegalStateException("cannot be told");
      }
      near.reached()
          .forEach(
              point ->
                  database
                      .sql("insert into public.told values (?, ?, ?)")
                      .params(
                          near.deadline().obligation(),
                          point.name(),
                          point.at().atOffset(java.time.ZoneOffset.UTC))
                      .update());
      if (dieAfter.getAndDecrement() == 0) {
        // as a killed node: its connection breaks off, what it did not finish is undone
        database.sql("select pg_terminate_backend(pg_backend_pid())").query().singleValue();
      }
    }
  }

  @TestConfiguration
  static class Points {
    @Bean
    Told told(JdbcClient database) {
      return new Told(database);
    }
  }

  @BeforeEach
  void nothingIsTold() {
    database.sql("delete from public.told").update();
    database.sql("delete from clocks.obligation").update();
    told.ours.clear();
    told.faulty.clear();
    told.dieAfter.set(Integer.MAX_VALUE);
    told.percent = 50;
    told.closedUntil = Instant.MIN;
  }

  private UUID aSubject() {
    UUID subject = Ids.next();
    told.ours.add(subject);
    return subject;
  }

  private Obligation seven(UUID subject) {
    return clocks
        .start(new Clocks.Trigger(subject, Ids.next(), "grievance-received", RECEIVED, CHICAGO))
        .stream()
        .filter(one -> one.kind() == ObligationKind.ACK_OR_RESOLVE)
        .findFirst()
        .orElseThrow();
  }

  private int sweepAt(String moment) {
    return TimeSource.at(Instant.parse(moment), () -> sweep.sweep());
  }

  private List<String> told(UUID obligation) {
    return database
        .sql("select point from public.told where obligation = ? order by at")
        .param(obligation)
        .query((row, number) -> row.getString("point"))
        .list();
  }

  private Map<UUID, Integer> counted(String point) {
    Map<UUID, Integer> counts = new HashMap<>();
    database
        .sql("select obligation from public.told where point = ?")
        .param(point)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list()
        .forEach(one -> counts.merge(one, 1, Integer::sum));
    return counts;
  }

  @Test
  void eachPointIsRaisedOnceWhenItIsReached() {
    UUID seven = seven(aSubject()).id();
    sweepAt("2026-02-19T12:00:00Z");
    assertThat(told(seven)).isEmpty();
    sweepAt("2026-02-23T12:00:00Z");
    sweepAt("2026-02-24T12:00:00Z");
    assertThat(told(seven)).containsExactly("50%");
    sweepAt("2026-02-26T12:00:00Z");
    sweepAt("2026-02-27T12:00:00Z");
    assertThat(told(seven)).containsExactly("50%", "due");
  }

  @Test
  void whatIsMetOrCancelledIsNotLookedAtAnyMore() {
    UUID subject = aSubject();
    UUID seven = seven(subject).id();
    sweepAt("2026-02-19T12:00:00Z");
    clocks.happened(subject, Event.of(EventType.RESOLVED, RECEIVED.plusSeconds(9)).by("letter"));
    assertThat(sweepAt("2026-03-30T12:00:00Z")).isZero();
    assertThat(told(seven)).isEmpty();
  }

  @Test
  void anEarlierDayIsRaisedAnewAndALaterOneNotTwice() {
    UUID subject = aSubject();
    UUID seven = seven(subject).id();
    sweepAt("2026-02-23T12:00:00Z");
    assertThat(told(seven)).containsExactly("50%");
    // received five days earlier than was thought: everything is sooner
    clocks.start(
        new Clocks.Trigger(
            subject,
            Ids.next(),
            "grievance-received",
            RECEIVED.minus(Duration.ofDays(5)),
            CHICAGO));
    sweepAt("2026-02-23T13:00:00Z");
    assertThat(told(seven)).containsExactly("50%", "due", "50%");

    database.sql("delete from public.told").update();
    // a later day, as a lawful extension gives it: half of it is over already, which was told
    database
        .sql("update clocks.obligation set due_at = due_at + interval '9 days' where id = ?")
        .param(seven)
        .update();
    sweepAt("2026-02-23T14:00:00Z");
    assertThat(told(seven)).isEmpty();
    sweepAt("2026-03-20T14:00:00Z");
    assertThat(told(seven)).containsExactly("due");
  }

  @Test
  void anotherPolicyIsFollowedAtOnceAndTellsNothingTwice() {
    UUID seven = seven(aSubject()).id();
    sweepAt("2026-02-23T12:00:00Z");
    assertThat(told(seven)).containsExactly("50%");
    told.percent = 70;
    told.version = "2-" + seven;
    sweepAt("2026-02-23T13:00:00Z");
    assertThat(told(seven)).containsExactly("50%");
    sweepAt("2026-02-24T12:00:00Z");
    assertThat(told(seven)).containsExactly("50%", "70%");
  }

  @Test
  void oneThatCannotBeToldHoldsUpNoOther() {
    List<UUID> others = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      others.add(seven(aSubject()).id());
    }
    UUID subject = aSubject();
    UUID faulty = seven(subject).id();
    told.faulty.add(subject);
    for (int i = 0; i < 20; i++) {
      others.add(seven(aSubject()).id());
    }
    sweepAt("2026-02-23T12:00:00Z");
    assertThat(others).allSatisfy(one -> assertThat(told(one)).containsExactly("50%"));
    assertThat(told(faulty)).isEmpty();
    told.faulty.clear();
    sweepAt("2026-02-23T12:01:00Z");
    assertThat(told(faulty)).as("told as soon as it can be").containsExactly("50%");
  }

  @Test
  void severalNodesAtOnceTellEachOnce() throws Exception {
    Set<UUID> all = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      all.add(seven(aSubject()).id());
    }
    List<Throwable> problems = Collections.synchronizedList(new ArrayList<>());
    var start = new CountDownLatch(1);
    try (var nodes = Executors.newFixedThreadPool(4)) {
      for (int node = 0; node < 4; node++) {
        nodes.submit(
            () -> {
              try {
                start.await();
                sweepAt("2026-02-23T12:00:00Z");
              } catch (Throwable problem) {
                problems.add(problem);
              }
            });
      }
      start.countDown();
    }
    assertThat(problems).isEmpty();
    sweepAt("2026-02-23T12:00:01Z");
    Map<UUID, Integer> counts = counted("50%");
    assertThat(counts.keySet()).isEqualTo(all);
    assertThat(counts.values()).containsOnly(1);
  }

  @Test
  void aNodeKilledInTheMiddleLosesNoWarning() {
    Set<UUID> all = new HashSet<>();
    for (int i = 0; i < 250; i++) {
      all.add(seven(aSubject()).id());
    }
    told.dieAfter.set(130);
    try {
      sweepAt("2026-02-23T12:00:00Z");
    } catch (RuntimeException brokenOff) {
      assertThat(told.dieAfter.get()).as("it broke off on purpose").isNegative();
    }
    sweepAt("2026-02-23T12:00:01Z");
    Map<UUID, Integer> counts = counted("50%");
    assertThat(counts.keySet()).isEqualTo(all);
    assertThat(counts.values()).containsOnly(1);
  }

  @Test
  void whereNobodyIsThereItIsToldWhenSomebodyIs() {
    told.closedUntil = Instant.parse("2026-02-24T14:00:00Z");
    UUID seven = seven(aSubject()).id();
    sweepAt("2026-02-23T12:00:00Z");
    sweepAt("2026-02-24T13:59:59Z");
    assertThat(told(seven)).isEmpty();
    sweepAt("2026-02-24T14:00:00Z");
    sweepAt("2026-02-24T14:01:00Z");
    assertThat(told(seven)).containsExactly("50%");
    sweepAt("2026-02-26T12:00:00Z");
    assertThat(told(seven)).containsExactly("50%", "due");
  }

  @Test
  void whatNobodyKnowsIsLookedAtOnceAndLeftAlone() {
    UUID stranger = Ids.next();
    UUID seven = seven(stranger).id();
    assertThat(sweepAt("2026-02-23T12:00:00Z")).isPositive();
    assertThat(sweepAt("2026-03-23T12:00:00Z")).isZero();
    assertThat(told(seven)).isEmpty();
    assertThat(watch.before(Instant.parse("2027-01-01T00:00:00Z"))).isEmpty();
  }
}
