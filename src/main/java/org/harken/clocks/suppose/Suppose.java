package org.harken.clocks.suppose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.calendars.Calendars;
import org.harken.clocks.choosing.Counting;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Term;
import org.harken.clocks.packs.RulePacks;
import org.harken.clocks.store.Derivation;
import org.harken.clocks.store.Events;
import org.harken.clocks.store.Joined;
import org.harken.clocks.store.StoredObligation;
import org.harken.clocks.store.StoredObligation.State;
import org.harken.clocks.store.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges past cases by a rule that is only supposed, from the same events by the same engine. */
@Service
public class Suppose {

  /**
   * A rule that may be counted otherwise.
   *
   * @param reopened it counts from the day on which a case was opened again
   */
  public record Changeable(
      String ruleSet, String packName, String rule, String label, Term term, boolean reopened) {}

  private final Events events;
  private final Derivation derivation;
  private final Counting counting;
  private final RulePacks packs;

  Suppose(Events events, Derivation derivation, Counting counting, RulePacks packs) {
    this.events = events;
    this.derivation = derivation;
    this.counting = counting;
    this.packs = packs;
  }

  /** The names of all calendars. */
  public static Set<String> calendars() {
    return Calendars.names();
  }

  /** The rules that count in a facility on a day and are counted in days, as they stand there. */
  public List<Changeable> changeable(Facility facility, LocalDate day) {
    Counting.Counts counts = counting.on(facility.id(), facility.zone(), day);
    List<Changeable> found = new ArrayList<>();
    for (String name : counts.packs()) {
      packs
          .named(name)
          .ifPresent(
              pack ->
                  pack.rules().stream()
                      .filter(Suppose::isCountedInDays)
                      .map(rule -> changeable(pack, rule, counts.statedDays()))
                      .forEach(found::add));
    }
    return found;
  }

  private static boolean isCountedInDays(Rule rule) {
    return rule.term().unit().isDays() && rule.recurring() == null;
  }

  private static Changeable changeable(RulePack pack, Rule rule, @Nullable Integer stated) {
    Term term =
        stated != null && rule.statedByFacility() ? rule.term().lasting(stated) : rule.term();
    return new Changeable(
        pack.ruleSet(),
        pack.name(),
        rule.id(),
        rule.label(),
        term,
        Derivation.isReopening(pack, rule.id()));
  }

  /** What each of these cases owed under that rule, judged at a moment. */
  @Transactional(readOnly = true)
  public List<Judged> judge(Collection<UUID> subjects, Supposition supposition, Instant now) {
    Map<UUID, List<Told>> told = new HashMap<>();
    events
        .of(subjects)
        .forEach(
            one -> told.computeIfAbsent(one.subject(), any -> new ArrayList<>()).add(one.told()));
    Derivation supposed = derivation.supposing(supposition::in);
    List<Judged> judged = new ArrayList<>();
    told.forEach((subject, all) -> judge(judged, subject, all, supposition, supposed, now));
    return judged;
  }

  private void judge(
      List<Judged> judged,
      UUID subject,
      List<Told> told,
      Supposition supposition,
      Derivation supposed,
      Instant now) {
    boolean several = told.stream().anyMatch(one -> !one.thread().equals(subject));
    List<Joined> joined = several ? events.joined(subject) : List.of();
    Map<String, StoredObligation> before = new HashMap<>();
    derivation.derive(subject, told, joined).stream()
        .filter(one -> isMeant(one, supposition))
        .forEach(one -> before.put(one.key(), one));
    supposed.derive(subject, told, joined).stream()
        .filter(one -> isMeant(one, supposition))
        .forEach(
            then ->
                Optional.ofNullable(before.get(then.key()))
                    .ifPresent(was -> judged.add(judged(was, then, told, now))));
  }

  private static boolean isMeant(StoredObligation one, Supposition supposition) {
    return one.pack().equals(supposition.ruleSet())
        && supposition.rule().equals(one.rule())
        && one.kind() != ObligationKind.IMMEDIATE_REVIEW;
  }

  private static Judged judged(
      StoredObligation was, StoredObligation then, List<Told> told, Instant now) {
    Instant ended = then.state() == State.CANCELLED ? dropped(then, told) : then.metAt();
    boolean late = isLate(was, ended, now);
    boolean supposedLate = isLate(then, ended, now);
    return new Judged(
        then.subject(),
        then.label(),
        then.startedAt(),
        then.zone(),
        was.dueAt(),
        then.dueAt(),
        ended,
        then.state() == State.MET,
        late,
        supposedLate,
        ended == null && !supposedLate);
  }

  /** What ended, met or not, is late if it ended too late; what is open, if its time is over. */
  private static boolean isLate(StoredObligation one, @Nullable Instant ended, Instant now) {
    if (ended != null) {
      return ended.isAfter(one.missedAfter());
    }
    boolean stands = one.pausedSince() != null && one.pausedUntil() == null;
    return !stands && now.isAfter(one.missedAfter());
  }

  /** When it ceased to be owed: the case ended, or was no longer about that. */
  private static @Nullable Instant dropped(StoredObligation one, List<Told> told) {
    return told.stream()
        .map(Told::event)
        .filter(event -> !event.at().isBefore(one.startedAt()))
        .filter(
            event ->
                event.type() == EventType.CLOSED
                    || (event.type() == EventType.CLASSIFIED
                        && event.details().ends()
                        && one.matter().equals(event.details().matter())))
        .map(event -> event.at())
        .min(Instant::compareTo)
        .orElse(null);
  }
}
