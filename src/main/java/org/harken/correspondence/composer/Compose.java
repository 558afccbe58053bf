package org.harken.correspondence.composer;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.harken.cases.Finding;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.Missing;
import org.harken.correspondence.composer.ComposerView.Chip;
import org.harken.correspondence.composer.ComposerView.Choice;
import org.harken.correspondence.composer.ComposerView.Field;
import org.harken.correspondence.composer.ComposerView.Fields;
import org.harken.correspondence.composer.ComposerView.FindingView;
import org.harken.correspondence.composer.ComposerView.Gate;
import org.harken.correspondence.composer.ComposerView.HintView;
import org.harken.correspondence.composer.ComposerView.LanguageNote;
import org.harken.correspondence.composer.ComposerView.PassageView;
import org.harken.correspondence.composer.ComposerView.Reason;
import org.harken.correspondence.letters.ReadLetter.OpenLetter;
import org.harken.correspondence.letters.Wording;
import org.harken.correspondence.model.LetterCheck;
import org.harken.correspondence.model.LetterFacts.RaisedIssue;
import org.harken.correspondence.model.LetterFacts.Reader;
import org.harken.correspondence.model.Phrases.Hint;
import org.harken.correspondence.model.Readability;
import org.harken.correspondence.store.AskedReleases.Asked;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;

/** Makes the page of a draft out of the letter and what was typed last. */
final class Compose {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final OpenLetter open;
  private final ComposerForm form;
  private final Actor actor;

  Compose(OpenLetter open, ComposerForm form, Actor actor) {
    this.open = open;
    this.form = form;
    this.actor = actor;
  }

  /**
   * @param asked since when it waits for another to release it; null while it does not
   */
  ComposerView page(@Nullable Asked asked, List<Reason> faults) {
    LetterKind kind = open.letter().kind();
    return new ComposerView(
        open.letter().id().toString(),
        open.summary().reference(),
        title(open),
        Wording.name(kind)
            + " in "
            + LetterCheck.nameOf(open.letter().language())
            + " · saved "
            + TIME.format(open.letter().savedAt().atZone(open.summary().zone())),
        open.letter().version(),
        due(),
        kind == LetterKind.RESOLUTION,
        kind == LetterKind.INTERIM,
        fields(),
        new Field(form.value("steps"), hints("steps")),
        new Field(form.value("results"), hints("results")),
        open.facts().issues().stream().map(this::passage).toList(),
        open.findings().stream().map(this::finding).toList(),
        new Boxes(open).row(),
        open.missing().stream().map(item -> new Reason(item.message(), item.link())).toList(),
        gate(asked),
        language(),
        faults);
  }

  static String title(OpenLetter open) {
    Reader reader = open.facts().reader();
    String whom = reader == null ? "somebody unknown" : reader.name();
    return switch (open.letter().kind()) {
      case ACKNOWLEDGEMENT -> "The acknowledgement to " + whom;
      case INTERIM -> "The progress letter to " + whom;
      case RESOLUTION -> "The answer to " + whom;
    };
  }

  private Chip due() {
    if (open.late()) {
      return new Chip("late", "Late: it must leave now");
    }
    var due = open.facts().dueOn();
    if (due == null) {
      return new Chip("", "");
    }
    long days = java.time.temporal.ChronoUnit.DAYS.between(open.facts().today(), due);
    String style = days <= 1 ? "today" : "soon";
    String words = days == 0 ? "today" : days == 1 ? "tomorrow" : "by " + DAY.format(due);
    return new Chip(style, "Leaves " + words);
  }

  private Fields fields() {
    return new Fields(
        form.value("contactName"),
        form.value("contactPhone"),
        form.value("completedOn"),
        form.value("promisedOn"),
        form.value("translationKind"),
        form.value("translationName"),
        form.value("translationOn"),
        form.value("gradeReason"),
        form.value("reason"));
  }

  private PassageView passage(RaisedIssue issue) {
    String field = LetterCheck.passageField(issue.id());
    String text = form.value(field);
    List<HintView> hints = hints(field);
    Chip state =
        text.isBlank()
            ? new Chip("plain", "No answer yet")
            : hints.isEmpty()
                ? new Chip("met", "Answered")
                : new Chip("today", hints.size() == 1 ? "One line to change" : "Lines to change");
    return new PassageView(field, issue.number(), issue.label(), issue.words(), text, state, hints);
  }

  private List<HintView> hints(String field) {
    return open.result().hints().stream()
        .filter(hint -> hint.field().equals(field))
        .map(Compose::hint)
        .toList();
  }

  private static HintView hint(Hint hint) {
    var choices = new ArrayList<Choice>();
    for (int i = 0; i < hint.better().size(); i++) {
      choices.add(new Choice(hint.better().get(i), hint.field() + ":" + hint.start() + ":" + i));
    }
    choices.add(new Choice("", hint.field() + ":" + hint.start() + ":out"));
    return new HintView(hint.sentence(), hint.why(), hint.blocks(), choices);
  }

  private FindingView finding(Finding finding) {
    String field = ComposerForm.fieldFor(finding);
    String target =
        open.facts().issues().stream()
            .filter(issue -> issue.id().equals(finding.issue()))
            .map(issue -> "Fits issue " + issue.number())
            .findFirst()
            .orElse("Fits the whole");
    String source = finding.source();
    return new FindingView(
        finding.text(),
        source == null ? "" : source,
        finding.id().toString(),
        target,
        form.value(field).replace("\r\n", "\n").contains(finding.text().strip()));
  }

  private Gate gate(@Nullable Asked asked) {
    boolean mayRelease = actor.may("letters:release");
    List<Missing> missing = open.missing();
    boolean onlyPassable = !missing.isEmpty() && missing.stream().noneMatch(Missing::absolute);
    boolean withReason = onlyPassable && open.maySupervise();
    String help =
        missing.isEmpty() || withReason
            ? ""
            : onlyPassable ? "A supervisor or director can release it now, with a reason." : "";
    Readability.Score score = open.result().score();
    Chip grade =
        score == null
            ? new Chip("", "")
            : new Chip(score.level() == Readability.Level.FINE ? "met" : "today", score.shown());
    return new Gate(
        mayRelease,
        missing.isEmpty(),
        withReason,
        help,
        grade,
        score != null && score.level() == Readability.Level.BLOCK,
        asked == null && onlyPassable && isForAnother(missing),
        asked == null ? "" : waits(asked));
  }

  private static boolean isForAnother(List<Missing> missing) {
    return missing.stream().anyMatch(item -> item.code().equals("cosign"));
  }

  private String waits(Asked asked) {
    String since = TIME.format(asked.at().atZone(open.summary().zone()));
    return asked.by().equals(actor.id())
        ? "It waits for another person to release it, since "
            + since
            + ". Seniors see it in their list."
        : asked.byName() + " waits since " + since + " for another person to release it.";
  }

  private LanguageNote language() {
    String written = LetterCheck.nameOf(open.letter().language());
    String preferred = LetterCheck.nameOf(open.facts().preferredLanguage());
    boolean needed = !written.equals(preferred);
    return new LanguageNote(
        needed,
        needed
            ? "The letter is in " + written + ". The person reads " + preferred + "."
            : "The person reads " + preferred + ", and so is the letter.");
  }
}
