package org.harken.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.harken.access.PracticeRule;
import org.harken.access.PracticeRule.Work;
import org.harken.access.Staff;
import org.harken.cases.CaseKind;
import org.harken.cases.Issue;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;

/** One case while it is being made: who acts, at what moment, and what is there so far. */
final class Scene {

  final CasePlan plan;
  final Library library;
  final RandomGenerator random;
  final Days days;
  final List<Issue> issues = new ArrayList<>();
  final List<UUID> questions = new ArrayList<>();
  final List<UUID> errands = new ArrayList<>();
  String reference = "";
  boolean toBeSigned;
  boolean toBeRead;
  private final Rooms rooms;
  private final House house;
  private final Instant anchor;

  Scene(CasePlan plan, Library library, House house, Instant anchor, Rooms rooms) {
    this.plan = plan;
    this.library = library;
    this.house = house;
    this.anchor = anchor;
    this.rooms = rooms;
    this.random = Plan.chance(1_000_000L + plan.number());
    this.days = new Days(plan.recordedAt(), anchor, plan.unit().facility().zone(), random);
  }

  Staff owner() {
    return house.who(plan.owner());
  }

  /** Somebody else releases the owner's letters. */
  boolean inTraining() {
    return rooms.practice().rule(owner().level(), Work.LETTERS).needsAnother();
  }

  /** Whether a senior signs what this actor took down, or reads it afterwards. */
  void supervised(Actor by, UUID caseId) {
    PracticeRule rule = rooms.practice().rule(by, Work.INTAKE);
    toBeSigned = rule.needsAnother();
    toBeRead = rule.picks(caseId);
  }

  /** How long ago the case was written down, where all practice data end. */
  Duration age() {
    return Duration.between(plan.recordedAt(), anchor);
  }

  Staff staff(String key) {
    return house.who(key);
  }

  Actor actor(String key) {
    return rooms.access().actor(house.who(key).id());
  }

  Actor acting() {
    return actor(plan.owner());
  }

  Staff manager() {
    return house.who(plan.unit().manager());
  }

  /** Inboxes hold what is new: lines of more than four days ago have been seen. */
  void readOldNews() {
    Instant old = anchor.minus(Duration.ofDays(4));
    if (plan.receivedAt().isBefore(old)) {
      for (String key : List.of(plan.owner(), plan.unit().manager(), "supervisor", "director")) {
        UUID staff = house.who(key).id();
        rooms.alerts().unread(staff).stream()
            .filter(line -> line.at().isBefore(old))
            .forEach(line -> then(() -> rooms.alerts().seen(staff, line.id())));
      }
    }
  }

  /** In the clock of the case. */
  <T> T then(Supplier<T> step) {
    return TimeSource.at(days.now(), step::get);
  }

  void then(Runnable step) {
    then(
        () -> {
          step.run();
          return true;
        });
  }

  CaseKind kind() {
    return then(() -> rooms.cases().open(acting(), reference).kind());
  }

  /** That many days after it came, or the end of time. */
  Instant day(double number) {
    Instant day = plan.receivedAt().plusMillis((long) (number * Duration.ofDays(1).toMillis()));
    return day.isBefore(anchor) ? day : anchor;
  }

  /** Some days after where the case stands now. */
  Instant later(int least, int most) {
    return days.now().plus(Duration.ofDays(least + random.nextInt(most - least + 1)));
  }

  Instant beforeEnd(int number) {
    return anchor.minus(Duration.ofDays(number));
  }

  boolean chance(int ofHundred) {
    return random.nextInt(100) < ofHundred;
  }

  String line(String name) {
    return Names.pick(library.lines(name), random);
  }

  /** What the person says, in the person's language. */
  String personsLine(String name) {
    return line(plan.isSpanish() ? "es-" + name : name);
  }

  String english(String text) {
    return plan.slots().fill(text, "en");
  }
}
