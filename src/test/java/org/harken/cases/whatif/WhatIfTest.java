package org.harken.cases.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.cases.Concerns;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.clocks.Clocks;
import org.harken.clocks.model.DueDate;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.suppose.Judged;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.harken.platform.web.NotPermitted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Past cases of a house, each with its own course, and a rule of which one number is changed. */
@SpringBootTest
class WhatIfTest {

  private static final ZoneId ZONE = AccessFixture.ZONE;
  private static final String LETTER = "US-CMS-HOSP/ack-or-resolve";

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired WebApplicationContext context;
  @Autowired RecordCase recordCase;
  @Autowired Clocks clocks;
  @Autowired TryRule tryRule;
  @Autowired JudgePast judgePast;
  @Autowired ReadWhatIf reading;
  @Autowired WhatIfs whatIfs;

  private AccessFixture house;
  private final Map<UUID, String> references = new LinkedHashMap<>();

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  private Instant ago(double days) {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).minusSeconds(Math.round(days * 86_400));
  }

  private UUID received(double daysAgo) {
    Instant at = ago(daysAgo);
    RecordedCase recorded =
        TimeSource.at(at, () -> recordCase.record(house.senior, Concerns.callBell(house, at)));
    references.put(recorded.id(), recorded.reference());
    return recorded.id();
  }

  private void happened(UUID caseId, EventType type, double daysAgo) {
    Instant at = ago(daysAgo);
    TimeSource.at(
        at,
        () -> {
          clocks.happened(caseId, Event.of(type, at));
          return true;
        });
  }

  /** Every sort of course: early, between the two days, on their edges, late, never, dropped. */
  private void manyCourses() {
    for (double after : List.of(0.5, 3.0, 4.9, 5.0, 5.2, 5.9, 6.0, 6.5, 7.0, 7.4, 8.0, 9.5, 20.0)) {
      happened(received(100), EventType.INTERIM_SENT, 100 - after);
      happened(received(200.4), EventType.RESOLVED, 200.4 - after);
      UUID closed = received(300.7);
      happened(closed, EventType.CLOSED, 300.7 - after);
    }
    received(4);
    received(5.5);
    received(6.5);
    received(40);
    received(900);
  }

  private TryRule.Wish wish(String days) {
    return new TryRule.Wish(house.facility.toString(), LETTER, days, "CAL_DAY", null);
  }

  private UUID tried(Actor actor, TryRule.Wish wish) {
    UUID id = tryRule.start(actor, wish);
    judgePast.soon(id);
    return id;
  }

  private Set<String> listed(UUID whatIf) {
    Set<String> listed = new HashSet<>();
    reading.result(house.director, whatIf).lines().forEach(line -> listed.add(line.reference()));
    return listed;
  }

  /**
   * The same once more by hand: the end of the day so many days after the receipt, and the first
   * letter or end of the case.
   */
  private Set<String> byHand(int days, Instant now, LocalDate since) {
    Set<String> late = new HashSet<>();
    Map<UUID, List<Event>> events = clocks.events(references.keySet());
    references.forEach(
        (caseId, reference) -> {
          List<Event> told = events.getOrDefault(caseId, List.of());
          Instant received = first(told, EventType.RECEIVED);
          Instant due = DueDate.endOf(received.atZone(ZONE).toLocalDate().plusDays(days), ZONE);
          Instant ended =
              told.stream()
                  .filter(
                      event ->
                          Set.of(EventType.INTERIM_SENT, EventType.RESOLVED, EventType.CLOSED)
                              .contains(event.type()))
                  .map(Event::at)
                  .min(Comparator.naturalOrder())
                  .orElse(now);
          boolean inTime = received.atZone(ZONE).toLocalDate().isBefore(since);
          if (!inTime && ended.isAfter(due)) {
            late.add(reference);
          }
        });
    return late;
  }

  private static Instant first(List<Event> told, EventType type) {
    return told.stream()
        .filter(event -> event.type() == type)
        .map(Event::at)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withOneCountChangedTheListedCasesAreExactlyThoseThatTheEventsPick() {
    manyCourses();
    UUID whatIf = tried(house.director, wish("5"));
    WhatIf done = whatIfs.find(whatIf).orElseThrow();
    assertThat(done.isDone()).isTrue();
    Set<String> byHand = byHand(5, done.askedAt(), done.since());
    assertThat(byHand).as("the courses tell something").hasSizeBetween(10, 40);
    assertThat(listed(whatIf)).isEqualTo(byHand);
    assertThat(done.supposedLate()).isEqualTo(byHand.size());
    assertThat(done.late())
        .as("by the seven days that stood")
        .isEqualTo(byHand(7, done.askedAt(), done.since()).size())
        .isLessThan(done.supposedLate());
    assertThat(done.cases()).as("one is older than two years").isEqualTo(references.size() - 1);
  }

  @Test
  void theRuleAsItStandsChangesNothing() {
    manyCourses();
    WhatIf same = whatIfs.find(tried(house.director, wish("7"))).orElseThrow();
    assertThat(same.supposedLate()).isEqualTo(same.late());
    assertThat(reading.result(house.director, same.id()).lines())
        .allMatch(WhatIfView.Line::lateAnyway);
  }

  @Test
  void anotherCalendarIsCountedByItsWorkingDays() {
    UUID friday = received(30 + ChronoUnit.DAYS.between(fridayBefore(30), today().minusDays(30)));
    Instant at =
        first(clocks.events(List.of(friday)).getOrDefault(friday, List.of()), EventType.RECEIVED);
    assertThat(at.atZone(ZONE).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
    happenedAt(friday, EventType.INTERIM_SENT, at.plus(Duration.ofDays(4)));
    var days = new TryRule.Wish(house.facility.toString(), LETTER, "3", "CAL_DAY", null);
    var working = new TryRule.Wish(house.facility.toString(), LETTER, "3", "BUS_DAY", "weekdays");
    assertThat(listed(tried(house.director, days))).containsExactly(references.get(friday));
    assertThat(listed(tried(house.director, working))).isEmpty();
  }

  private LocalDate today() {
    return clock.instant().atZone(ZONE).toLocalDate();
  }

  private LocalDate fridayBefore(int daysAgo) {
    LocalDate day = today().minusDays(daysAgo);
    while (day.getDayOfWeek() != DayOfWeek.FRIDAY) {
      day = day.minusDays(1);
    }
    return day;
  }

  private void happenedAt(UUID caseId, EventType type, Instant at) {
    TimeSource.at(
        at,
        () -> {
          clocks.happened(caseId, Event.of(type, at));
          return true;
        });
  }

  @Test
  void nothingThatIsOwedChanges() {
    UUID caseId = received(3);
    var before = clocks.of(caseId);
    tried(house.director, wish("1"));
    assertThat(clocks.of(caseId)).isEqualTo(before);
  }

  @Test
  void isForTheAdvancedAndTheDirectorAndForTheirReach() {
    received(30);
    assertThatThrownBy(() -> tryRule.start(house.senior, wish("5")))
        .isInstanceOf(NotPermitted.class);
    UUID whatIf = tried(house.advanced, wish("5"));
    assertThat(reading.result(house.advanced, whatIf).lines()).hasSize(1);
    assertThatThrownBy(() -> reading.result(house.senior, whatIf)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> reading.result(house.stranger, whatIf)).isInstanceOf(NotFound.class);
    refused(
        "facility", new TryRule.Wish(UUID.randomUUID().toString(), LETTER, "5", "CAL_DAY", null));
    refused(
        "rule",
        new TryRule.Wish(house.facility.toString(), "UK-ENG/response", "5", "CAL_DAY", null));
    refused("days", wish("0"));
    refused("days", wish("five"));
    refused("unit", new TryRule.Wish(house.facility.toString(), LETTER, "5", "YEAR", null));
    refused(
        "calendar", new TryRule.Wish(house.facility.toString(), LETTER, "5", "BUS_DAY", "moon"));
  }

  private void refused(String field, TryRule.Wish wish) {
    assertThatThrownBy(() -> tryRule.start(house.director, wish))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal -> assertThat(refusal.faults().getFirst().field()).isEqualTo(field));
  }

  @Test
  void thePageAsksAndTheResultSaysWhetherToAdoptIt() throws Exception {
    happened(received(60), EventType.INTERIM_SENT, 54);
    var advanced = new SignedIn(context, house.advanced);
    assertThat(advanced.page("/timeliness/what-if"))
        .contains("Answer or progress letter: 7 days", "US-CMS-HOSP", "Try it on the past")
        .doesNotContain("UK-ENG", "style=\"");
    MockHttpServletResponse wrong = advanced.send("/timeliness/what-if", fields("x"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("whatif-days-fault");
    MockHttpServletResponse sent = advanced.send("/timeliness/what-if", fields("5"));
    assertThat(sent.getRedirectedUrl()).startsWith("/timeliness/what-if/");
    String result = advanced.page(String.valueOf(sent.getRedirectedUrl()));
    assertThat(result)
        .contains("Answer or progress letter: 5 days instead of 7 days", "1 of 1")
        .contains("1 more would have been late", references.values().iterator().next());
    assertThat(advanced.page(sent.getRedirectedUrl() + "/csv"))
        .contains(references.values().iterator().next(), "late only then");
    String form = new SignedIn(context, house.senior).page("/timeliness/what-if");
    assertThat(form).contains("at the Advanced level").doesNotContain("Try it on the past");
    assertThat(new SignedIn(context, house.contact).open("/timeliness/what-if").getStatus())
        .isEqualTo(403);
  }

  private Map<String, String> fields(String days) {
    return Map.of(
        "facility", house.facility.toString(), "rule", LETTER, "days", days, "unit", "CAL_DAY");
  }

  @Test
  void goesOnBehindTheLastCaseThatWasJudged() {
    manyCourses();
    UUID id = tried(house.director, wish("5"));
    Set<String> whole = listed(id);
    database.sql("delete from cases.what_if_case where what_if = ?").param(id).update();
    database
        .sql(
            """
            update cases.what_if set done_at = null, after_case = null, cases = 0, judged = 0, late = 0,
              supposed_late = 0, open = 0 where id = ?
            """)
        .param(id)
        .update();
    WhatIf fresh = whatIfs.find(id).orElseThrow();
    List<UUID> first = whatIfs.next(fresh, 7);
    var judged = new ArrayList<Judged>();
    whatIfs.judged(fresh, first, judged);
    whatIfs.judged(fresh, first, judged);
    assertThat(whatIfs.find(id).orElseThrow().cases()).as("once, whoever else did it").isEqualTo(7);
    database
        .sql("update cases.what_if set after_case = null, cases = 0 where id = ?")
        .param(id)
        .update();
    judgePast.judgeAll();
    assertThat(listed(id)).isEqualTo(whole);
    assertThat(whatIfs.find(id).orElseThrow().isDone()).isTrue();
  }
}
