package org.harken.cases.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harken.access.Practice;
import org.harken.access.PracticeRule.Work;
import org.harken.cases.CaseKind;
import org.harken.cases.CasePart;
import org.harken.cases.NextStep;
import org.harken.cases.NextStep.Who;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What is to be done next on a case. The case, the lists and whoever takes work over ask here, so
 * that none of them says another thing.
 */
@Component
public class NextSteps {

  private static final Who WORKS = Who.holding("cases:work");

  private final ObjectProvider<CasePart> parts;
  private final Practice practice;

  // looked up when asked: the parts themselves know the case
  NextSteps(ObjectProvider<CasePart> parts, Practice practice) {
    this.parts = parts;
    this.practice = practice;
  }

  /**
   * What the rule looks at beside the case itself.
   *
   * @param forReview no row of the table fitted
   * @param toAsk a question is open whose answer may change what is owed
   * @param issues something the person raised is marked
   * @param dueOn the days of its open tasks
   */
  public record Facts(boolean forReview, boolean toAsk, boolean issues, List<LocalDate> dueOn) {}

  /** Every step that stands or will come up, whoever it is for. */
  public List<NextStep> of(CaseFile file, Facts facts, Instant now) {
    List<NextStep> steps = new ArrayList<>(own(file, facts, now));
    inOrder().forEach(part -> steps.addAll(part.nextSteps(file.summary())));
    return steps;
  }

  /** The same for a case recorded in this transaction. */
  List<NextStep> first(CaseFile file, Facts facts, Instant now) {
    List<NextStep> steps = new ArrayList<>(own(file, facts, now));
    inOrder().forEach(part -> steps.addAll(part.firstSteps(file.summary())));
    return steps;
  }

  /** The one this reader should do now. */
  public Optional<NextStep> best(Actor reader, List<NextStep> steps, Instant now) {
    return steps.stream()
        .filter(step -> isReached(step.from(), now) && isFor(reader, step.who()))
        .min(Comparator.comparingInt(NextStep::urgency));
  }

  private Stream<CasePart> inOrder() {
    return parts.stream().sorted(Comparator.comparingInt(CasePart::order));
  }

  private static boolean isReached(@Nullable Instant from, Instant now) {
    return from == null || !from.isAfter(now);
  }

  private boolean isFor(Actor reader, Who who) {
    return reader.may(who.permission())
        && !reader.id().equals(who.notBy())
        && switch (who.skill()) {
          case NONE -> true;
          case RELEASES -> !practice.rule(reader, Work.LETTERS).needsAnother();
          case SIGNS -> practice.mayCosign(reader);
        };
  }

  static List<NextStep> own(CaseFile file, Facts facts, Instant now) {
    if (file.isClosed()) {
      return List.of();
    }
    List<NextStep> steps = new ArrayList<>();
    String page = "/cases/" + file.reference();
    safety(steps, file, page);
    standing(steps, file, facts, page);
    late(steps, file, facts, page, now);
    if (!facts.issues() && file.kind() == CaseKind.GRIEVANCE) {
      steps.add(
          NextStep.now(
              50,
              "Mark what was raised",
              "Each thing the person raised needs its own answer in the letter.",
              "Add the first issue",
              "Add issues",
              page + "#issues",
              WORKS));
    }
    return steps;
  }

  private static void safety(List<NextStep> steps, CaseFile file, String page) {
    if (file.danger()) {
      steps.add(
          NextStep.now(
              0,
              "Call now: somebody may be in danger",
              "Say who accepted the review and when. Everything else waits.",
              "Record who accepted",
              "Call now",
              page + "#danger",
              WORKS));
    }
    if (file.owner() == null) {
      steps.add(
          NextStep.now(
              10,
              "Nobody has this yet",
              "Take it, or hand it to somebody.",
              "Assign",
              "Take it",
              page + "#owner",
              WORKS));
    }
  }

  private static void standing(List<NextStep> steps, CaseFile file, Facts facts, String page) {
    if (file.kind() == CaseKind.PENDING_AUTHORITY) {
      steps.add(
          NextStep.now(
              20,
              "Ask the patient",
              "The person who called may not speak for the patient yet. Does the patient take it up?",
              "Record what the patient said",
              "Ask patient",
              page + "#add",
              WORKS));
    }
    if (facts.forReview()) {
      steps.add(
          NextStep.now(
              30,
              "Look at what it was recognised as",
              "No row of the table fitted. A person has to say what it is.",
              "Look at the reasons",
              "Say what it is",
              page + "#because",
              WORKS));
    } else if (facts.toAsk()) {
      steps.add(
          NextStep.now(
              65,
              "Ask what was not asked yet",
              "An open question may change what is owed.",
              "Look at the reasons",
              "Ask more",
              page + "#because",
              WORKS));
    }
  }

  /** A task is late from the day after the one it was due on. */
  private static void late(
      List<NextStep> steps, CaseFile file, Facts facts, String page, Instant now) {
    List<Instant> from =
        facts.dueOn().stream()
            .map(day -> day.plusDays(1).atStartOfDay(file.zone()).toInstant())
            .sorted()
            .toList();
    if (from.isEmpty()) {
      return;
    }
    long late = from.stream().filter(moment -> isReached(moment, now)).count();
    steps.add(
        new NextStep(
            40,
            late <= 1 ? "A task is late" : late + " tasks are late",
            "Ask whoever has it, by name.",
            "See the tasks",
            "See tasks",
            page + "#tasks",
            WORKS,
            from.getFirst()));
  }
}
