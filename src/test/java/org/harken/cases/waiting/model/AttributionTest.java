package org.harken.cases.waiting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.harken.cases.Happening;
import org.harken.cases.waiting.WaitingTable;
import org.junit.jupiter.api.Test;

class AttributionTest {

  private static final Instant START = Instant.parse("2026-02-18T15:00:00Z");
  private static final UUID CASE = new UUID(9, 9);
  private static final UUID WARD = new UUID(1, 1);
  private static final UUID PHARMACY = new UUID(1, 2);
  private static final UUID RISK = new UUID(1, 3);
  private static final UUID INTERPRETERS = new UUID(1, 4);
  private static final UUID STAFF_OFFICE = new UUID(1, 5);

  private static final Map<UUID, String> NAMES =
      Map.of(
          WARD, "Ward 4A Medicine",
          PHARMACY, "Pharmacy",
          RISK, "Risk Management",
          INTERPRETERS, "Interpreter Services",
          STAFF_OFFICE, "Medical Staff Office");

  private static final WaitingRules RULES = new WaitingTable().on(LocalDate.of(2026, 2, 18));
  private static final Attribution ATTRIBUTION =
      new Attribution(RULES, id -> NAMES.getOrDefault(id, ""));

  private final List<Happening> happened = new ArrayList<>();

  private static Instant hour(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  private AttributionTest when(int hour, String what) {
    return when(hour, what, CASE);
  }

  private AttributionTest when(int hour, String what, UUID thing) {
    happened.add(Happening.of(CASE, what, thing, hour(hour)));
    return this;
  }

  private AttributionTest asks(int hour, UUID department, UUID task) {
    happened.add(new Happening(CASE, "department.asked", task, hour(hour), department));
    return this;
  }

  private List<Piece> pieces(int now) {
    return ATTRIBUTION.of(happened, Life.of(happened, hour(now)));
  }

  private Map<Charge, Duration> sums(int now) {
    return Attribution.sums(pieces(now));
  }

  private static Charge ward(UUID department) {
    return new Charge(Party.DEPARTMENT, department);
  }

  @Test
  void whatNobodyWasAskedIsTheOfficesWork() {
    when(0, "case.received");
    assertThat(sums(30))
        .containsExactly(Map.entry(Charge.of(Party.REPRESENTATIVE), Duration.ofHours(30)));
  }

  @Test
  void aQuestionIsChargedToTheDepartmentUntilItAnswers() {
    UUID task = UUID.randomUUID();
    when(0, "case.received").asks(10, WARD, task).when(58, "department.answered", task);
    assertThat(pieces(70))
        .extracting(Piece::charge)
        .containsExactly(
            Charge.of(Party.REPRESENTATIVE), ward(WARD), Charge.of(Party.REPRESENTATIVE));
    assertThat(sums(70)).containsEntry(ward(WARD), Duration.ofHours(48));
  }

  @Test
  void ofTwoDepartmentsTheOneAskedFirstIsChargedWhileBothAreOpen() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    when(0, "case.received")
        .asks(2, PHARMACY, first)
        .asks(5, WARD, second)
        .when(20, "department.answered", first)
        .when(26, "department.answered", second);
    assertThat(sums(30))
        .containsEntry(ward(PHARMACY), Duration.ofHours(18))
        .containsEntry(ward(WARD), Duration.ofHours(6))
        .containsEntry(Charge.of(Party.REPRESENTATIVE), Duration.ofHours(6));
  }

  @Test
  void aTaskThatIsHandedOnIsChargedToEachForItsTime() {
    UUID task = UUID.randomUUID();
    when(0, "case.received")
        .asks(0, WARD, task)
        .when(12, "department.answered", task)
        .asks(12, PHARMACY, task)
        .when(20, "department.answered", task);
    assertThat(sums(20))
        .containsEntry(ward(WARD), Duration.ofHours(12))
        .containsEntry(ward(PHARMACY), Duration.ofHours(8))
        .hasSize(2);
  }

  @Test
  void askedAndAnsweredInTheSameMomentIsNoWait() {
    UUID task = UUID.randomUUID();
    when(0, "case.received").asks(3, WARD, task).when(3, "department.answered", task);
    assertThat(sums(9)).containsOnlyKeys(Charge.of(Party.REPRESENTATIVE));
  }

  @Test
  void departmentsOfCertainNamesAreOtherParties() {
    UUID one = UUID.randomUUID();
    UUID two = UUID.randomUUID();
    UUID three = UUID.randomUUID();
    when(0, "case.received")
        .asks(0, RISK, one)
        .when(4, "department.answered", one)
        .asks(4, INTERPRETERS, two)
        .when(9, "department.answered", two)
        .asks(9, STAFF_OFFICE, three)
        .when(15, "department.answered", three);
    assertThat(sums(15))
        .containsEntry(Charge.of(Party.LEGAL), Duration.ofHours(4))
        .containsEntry(Charge.of(Party.TRANSLATION), Duration.ofHours(5))
        .containsEntry(Charge.of(Party.MEDICAL_STAFF_OFFICE), Duration.ofHours(6));
  }

  @Test
  void aFinishedLetterThatHasNotLeftIsTheOfficesWhateverElseIsOpen() {
    UUID task = UUID.randomUUID();
    UUID letter = UUID.randomUUID();
    when(0, "case.received")
        .asks(1, WARD, task)
        .when(10, "resolution.finished", letter)
        .when(14, "resolution.left", letter);
    assertThat(pieces(20).stream().filter(piece -> piece.reason().equals("letter-finished")))
        .singleElement()
        .satisfies(
            piece -> {
              assertThat(piece.charge().party()).isEqualTo(Party.REPRESENTATIVE);
              assertThat(piece.length()).isEqualTo(Duration.ofHours(4));
            });
  }

  @Test
  void afterTheAnswerThePersonHasTheWordUntilTheySpeak() {
    UUID letter = UUID.randomUUID();
    when(0, "case.received")
        .when(10, "resolution.finished", letter)
        .when(10, "resolution.left", letter)
        .when(40, "event.PERSON_CALLED", UUID.randomUUID());
    assertThat(sums(50))
        .containsEntry(Charge.of(Party.COMPLAINANT), Duration.ofHours(30))
        .containsEntry(Charge.of(Party.REPRESENTATIVE), Duration.ofHours(20));
  }

  @Test
  void whoeverIsAskedForSomethingIsWaitedForUntilTheyAreHeard() {
    when(0, "case.received")
        .when(5, "event.INFORMATION_REQUESTED", UUID.randomUUID())
        .when(29, "event.PERSON_EMAILED", UUID.randomUUID());
    assertThat(sums(30)).containsEntry(Charge.of(Party.COMPLAINANT), Duration.ofHours(24));
  }

  @Test
  void aClinicalReviewAndALineWithTheReviewerOfRisk() {
    UUID review = UUID.randomUUID();
    when(0, "case.received")
        .when(2, "review.asked")
        .when(26, "review.back")
        .when(30, "risk.asked", review)
        .when(33, "risk.answered", review);
    assertThat(sums(40))
        .containsEntry(Charge.of(Party.MEDICAL_STAFF_OFFICE), Duration.ofHours(24))
        .containsEntry(Charge.of(Party.LEGAL), Duration.ofHours(3));
  }

  @Test
  void theTimeBetweenCloseAndReopeningIsNobodys() {
    when(0, "case.received").when(10, "case.closed").when(100, "case.reopened");
    Life life = Life.of(happened, hour(110));
    assertThat(life.length()).isEqualTo(Duration.ofHours(20));
    assertThat(sums(110)).containsEntry(Charge.of(Party.REPRESENTATIVE), Duration.ofHours(20));
  }

  /** Whatever happens in whatever order: every moment has one party, and the sum is the life. */
  @Test
  void theSumIsTheLifeToTheMicrosecond() {
    long seed = 20261127L;
    for (int round = 0; round < 2_000; round++) {
      var random = new Random(seed + round);
      List<Happening> story = story(random);
      Instant now = START.plusNanos(1_000L * random.nextLong(200L * 3_600_000_000L));
      Life life = Life.of(story, now);
      List<Piece> pieces = ATTRIBUTION.of(story, life);
      assertThat(pieces.stream().map(Piece::length).reduce(Duration.ZERO, Duration::plus))
          .as("seed %d", seed + round)
          .isEqualTo(life.length());
      assertThat(pieces)
          .as("seed %d", seed + round)
          .allMatch(piece -> !piece.length().isNegative());
      for (int i = 1; i < pieces.size(); i++) {
        assertThat(pieces.get(i).from())
            .as("seed %d", seed + round)
            .isAfterOrEqualTo(pieces.get(i - 1).to());
      }
      Collections.shuffle(story, random);
      assertThat(ATTRIBUTION.of(story, Life.of(story, now)))
          .as("in another order, seed %d", seed + round)
          .isEqualTo(pieces);
    }
  }

  private static List<Happening> story(Random random) {
    List<String> kinds =
        List.of(
            "department.asked",
            "department.answered",
            "resolution.begun",
            "resolution.finished",
            "resolution.left",
            "interim.finished",
            "interim.left",
            "risk.asked",
            "risk.answered",
            "review.asked",
            "review.back",
            "event.INFORMATION_REQUESTED",
            "event.PERSON_CALLED",
            "authority.asked",
            "authority.known",
            "case.closed",
            "case.reopened");
    List<UUID> departments = List.of(WARD, PHARMACY, RISK, INTERPRETERS, STAFF_OFFICE);
    List<Happening> story = new ArrayList<>();
    story.add(Happening.of(CASE, Life.RECEIVED, CASE, START));
    int many = random.nextInt(30);
    for (int i = 0; i < many; i++) {
      String what = kinds.get(random.nextInt(kinds.size()));
      // no two at the same moment: what stands in which order then is another question
      Instant at = START.plusNanos(1_000L * (random.nextLong(150L * 3_600_000_000L) / 64 * 64 + i));
      UUID department = what.equals("department.asked") ? departments.get(random.nextInt(5)) : null;
      story.add(new Happening(CASE, what, new UUID(7, random.nextInt(4)), at, department));
    }
    return story;
  }

  @Test
  void theRulesAreSound() {
    assertThat(RULES.otherwise().party()).isEqualTo(Party.REPRESENTATIVE);
    assertThat(RULES.partyOf("Ward 6B Care of Older People")).isEqualTo(Party.DEPARTMENT);
    assertThat(RULES.partyOf("Legal Affairs")).isEqualTo(Party.LEGAL);
    assertThat(RULES.partyOf("Asterisk Ward"))
        .as("a word, not a part of one")
        .isEqualTo(Party.DEPARTMENT);
    assertThat(new WaitingTable().on(LocalDate.of(1980, 1, 1))).isEqualTo(RULES);
  }
}
