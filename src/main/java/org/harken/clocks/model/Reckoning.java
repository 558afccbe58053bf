package org.harken.clocks.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.harken.clocks.model.Rule.Recurring;
import org.jspecify.annotations.Nullable;

/**
 * Works out what is owed on a concern from what happened and from dated rules, and from nothing
 * else: the same events give the same answer in whatever order they were told.
 */
public final class Reckoning {

  /** The name under which promised days stand where a pack's name would. */
  public static final String PROMISE = "PROMISE";

  private final Story story;

  private Reckoning(Story story) {
    this.story = story;
  }

  public static Reckoning of(Collection<Event> events) {
    return new Reckoning(new Story(events));
  }

  /** The moment by which the version of the rules is chosen: the receipt, where it is known. */
  public @Nullable Instant anchor() {
    Instant receipt = story.receipt();
    return receipt != null || story.events().isEmpty() ? receipt : story.events().getFirst().at();
  }

  /** The moments at which it was opened again; each counts by the rules in force then. */
  public List<Instant> opened() {
    return story.opened();
  }

  /** It was said to be at the first stage, and has not gone on to the second. */
  public boolean isAtStageOne() {
    return story.wasAtStageOne() && story.stageTwo() == null;
  }

  /** What one pack makes owed, from the receipt and from every time it was opened again. */
  public List<Owed> all(RulePack pack, Setting setting) {
    List<Owed> owed = new ArrayList<>(under(pack, setting));
    for (int time = 0; time < story.opened().size(); time++) {
      owed.addAll(again(pack, setting, time));
    }
    owed.addAll(promises(setting));
    return owed;
  }

  /** The days that letters named: the next letter or the answer keeps each of them. */
  public List<Owed> promises(Setting setting) {
    return News.promises(story, setting);
  }

  /** What one pack makes owed from the receipt on. */
  public List<Owed> under(RulePack pack, Setting setting) {
    List<Owed> owed = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      Matter matter = pack.matter(rule.matter()).orElseThrow();
      if (rule.term().startRule() != StartRule.REOPENED && counts(pack, rule, matter)) {
        int occurrence = 1;
        for (Instant start : starts(pack, rule, matter)) {
          add(owed, new Case(pack, rule, matter, start, occurrence++), setting);
        }
      }
    }
    return owed;
  }

  /**
   * What one pack makes owed because it was opened again.
   *
   * @param time which of {@link #opened()}
   */
  public List<Owed> again(RulePack pack, Setting setting, int time) {
    List<Owed> owed = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      Matter matter = pack.matter(rule.matter()).orElseThrow();
      if (rule.term().startRule() == StartRule.REOPENED && counts(pack, rule, matter)) {
        add(owed, new Case(pack, rule, matter, story.opened().get(time), time + 1), setting);
      }
    }
    return owed;
  }

  /** One rule from one start. */
  record Case(RulePack pack, Rule rule, Matter matter, Instant start, int occurrence) {
    String key(int time) {
      String key = pack.ruleSet() + "/" + rule.id() + "/" + occurrence;
      return time == 0 ? key : key + "/" + time;
    }
  }

  private boolean counts(RulePack pack, Rule rule, Matter matter) {
    return (story.isAbout(matter, pack) || story.dropped(matter) != null)
        && (!Integer.valueOf(1).equals(rule.stage()) || story.wasAtStageOne());
  }

  private List<Instant> starts(RulePack pack, Rule rule, Matter matter) {
    Instant receipt = story.receipt();
    return switch (rule.term().startRule()) {
      case RECEIPT, NEXT_DAY -> one(receipt);
      case ACKNOWLEDGEMENT -> one(story.acknowledged(rule));
      case STAGE -> one(story.stageTwo());
      case DISCOVERY, YEAR_END -> episodes(pack, rule, matter);
      case REOPENED -> List.of();
    };
  }

  private static List<Instant> one(@Nullable Instant start) {
    return start == null ? List.of() : List.of(start);
  }

  /** Found out again while it is open is the same; after its end it is a new one. */
  private List<Instant> episodes(RulePack pack, Rule rule, Matter matter) {
    List<Instant> starts = new ArrayList<>();
    Instant ended = null;
    for (Instant moment : story.discovered(matter)) {
      if (starts.isEmpty() || (ended != null && moment.isAfter(ended))) {
        starts.add(moment);
        ended = Ending.of(story, pack, rule, matter, moment).at();
      }
    }
    return starts;
  }

  private void add(List<Owed> owed, Case one, Setting setting) {
    Event instead = story.instead(one.rule());
    if (instead != null && !instead.at().isAfter(one.start())) {
      return;
    }
    Recurring recurring = one.rule().recurring();
    if (recurring != null) {
      owed.addAll(News.of(story, one, recurring, setting));
      return;
    }
    Rule rule = one.rule();
    Ending ending = Ending.of(story, one.pack(), rule, one.matter(), one.start());
    Still still = Still.of(story, rule, setting).until(ending.at());
    Timing timing =
        Timing.of(rule, one.start(), moving(rule, one.start(), ending.at()), still, setting);
    String because = Because.of(rule, setting.term(rule), one.start(), setting.zone());
    owed.add(owed(one, 0, one.start(), timing, still, ending, because));
  }

  static Owed owed(
      Case one,
      int time,
      Instant start,
      Timing timing,
      Still still,
      Ending ending,
      String because) {
    Rule rule = one.rule();
    Instant due = timing.due();
    List<Pause> felt =
        still.pauses().stream()
            .filter(pause -> pause.to().isAfter(start) && pause.from().isBefore(due))
            .toList();
    Duration paused = felt.stream().map(Pause::length).reduce(Duration.ZERO, Duration::plus);
    Pause running = still.running();
    Instant since = still.since();
    boolean stands = since != null && !since.isAfter(due);
    boolean ends = running != null && !running.from().isAfter(due);
    return new Owed(
        one.key(time),
        one.pack(),
        rule,
        rule.matter(),
        start,
        due,
        due.plus(rule.grace()),
        paused,
        stands ? since : ends && running != null ? running.from() : null,
        !stands && ends && running != null ? running.to() : null,
        stands || ends ? still.why() : null,
        timing.extended(),
        ending.end(),
        ending.at(),
        ending.by(),
        ending.why(),
        Because.with(because, timing.notes(), paused));
  }

  /** What may have moved it: more time taken, and letters that name a day. */
  private List<Event> moving(Rule rule, Instant start, @Nullable Instant end) {
    if (rule.extension() == null) {
      return List.of();
    }
    return story.events().stream()
        .filter(
            event -> event.type() == EventType.EXTENDED || event.type() == EventType.INTERIM_SENT)
        .filter(event -> !event.at().isBefore(start))
        .filter(event -> end == null || !event.at().isAfter(end))
        .filter(event -> story.isFor(event, rule))
        .toList();
  }

  /** What will be owed once something else happens. */
  public List<Upcoming> next(RulePack pack, Setting setting) {
    boolean over =
        story.events().stream()
            .anyMatch(
                event -> event.type() == EventType.RESOLVED || event.type() == EventType.CLOSED);
    return over
        ? List.of()
        : pack.rules().stream()
            .filter(rule -> rule.recurring() == null)
            .filter(rule -> isNext(pack, rule))
            .map(rule -> upcoming(rule, setting.term(rule)))
            .toList();
  }

  private boolean isNext(RulePack pack, Rule rule) {
    return story.isAbout(pack.matter(rule.matter()).orElseThrow(), pack)
        && switch (rule.term().startRule()) {
          case ACKNOWLEDGEMENT -> story.receipt() != null && story.acknowledged(rule) == null;
          case STAGE -> story.stageTwo() == null && story.receipt() != null;
          case RECEIPT, NEXT_DAY, DISCOVERY, YEAR_END, REOPENED -> false;
        };
  }

  private static Upcoming upcoming(Rule rule, Term term) {
    String once =
        term.startRule() == StartRule.STAGE ? "once it is at stage 2" : "once it is acknowledged";
    return new Upcoming(
        rule.label(), Because.count(term.duration(), term.unit()) + " " + once, rule.citation());
  }
}
