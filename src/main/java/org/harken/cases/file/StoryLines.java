package org.harken.cases.file;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harken.cases.TimelineKind;
import org.harken.cases.file.CaseView.Attempt;
import org.harken.cases.file.CaseView.Because;
import org.harken.cases.file.CaseView.ClinicalReview;
import org.harken.cases.file.CaseView.Closing;
import org.harken.cases.file.CaseView.Danger;
import org.harken.cases.file.CaseView.LinkLine;
import org.harken.cases.file.CaseView.Reason;
import org.harken.cases.file.CaseView.TimelineLine;
import org.harken.cases.recognition.Decision;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Closings;
import org.harken.cases.store.Decisions;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Links;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Reviews;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Timeline;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why it is what it is, and what happened since. */
@Component
class StoryLines {

  private final Decisions decisions;
  private final Timeline timeline;
  private final Ties ties;
  private final Reviews reviews;
  private final Closings closings;
  private final Clock clock;

  StoryLines(
      Decisions decisions,
      Timeline timeline,
      Ties ties,
      Reviews reviews,
      Closings closings,
      Clock clock) {
    this.decisions = decisions;
    this.timeline = timeline;
    this.ties = ties;
    this.reviews = reviews;
    this.closings = closings;
    this.clock = clock;
  }

  /** Other cases, as far as the reader reaches. */
  @Component
  record Ties(Links links, Reach reach) {}

  private String moment(CaseFile file, @Nullable Instant at) {
    return at == null ? "" : Spoken.moment(at, file.zone(), clock.instant());
  }

  private String inSentence(CaseFile file, @Nullable Instant at) {
    return at == null ? "" : Spoken.inSentence(at, file.zone(), clock.instant());
  }

  static Because because(Decision decision) {
    return new Because(
        decision.row(),
        decision.pack(),
        decision.version(),
        decision.text(),
        decision.citation(),
        sentence(decision),
        decision.toAsk(),
        decision.forReview());
  }

  private static String sentence(Decision decision) {
    String source = decision.citation().isBlank() ? "" : " (" + decision.citation() + ")";
    return Labels.of(decision.kind()) + ", because " + decision.text() + source;
  }

  List<Decisions.Taken> decisions(CaseFile file) {
    return decisions.of(file.id());
  }

  List<Reason> trace(CaseFile file, List<Decisions.Taken> taken) {
    return taken.stream().map(one -> reason(file, one)).toList();
  }

  private Reason reason(CaseFile file, Decisions.Taken taken) {
    Decision decision = taken.decision();
    return new Reason(
        Labels.of(decision.kind()),
        decision.row(),
        decision.text(),
        decision.citation(),
        decision.pack(),
        decision.version(),
        inputs(decision.inputs()),
        taken.byName(),
        moment(file, taken.at()),
        taken.at(),
        taken.standing(),
        taken.byHand());
  }

  private static String inputs(Map<String, Object> inputs) {
    return inputs.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  List<TimelineLine> timeline(CaseFile file) {
    return timeline.of(file.id()).stream()
        .map(
            line ->
                new TimelineLine(
                    line.id(),
                    line.kind().name(),
                    line.title(),
                    line.text(),
                    line.actorName(),
                    moment(file, line.at()),
                    line.at(),
                    line.kind() == TimelineKind.PERSON || line.kind() == TimelineKind.RECEIVED,
                    line.kind() == TimelineKind.DANGER,
                    line.personsWords()))
        .toList();
  }

  /** Only those that exist for the reader. */
  List<LinkLine> links(Actor actor, CaseFile file) {
    return Stream.concat(
            ties.links().of(file.id()).stream()
                .filter(link -> ties.reach().find(actor, link.other()).isPresent())
                .map(
                    link ->
                        new LinkLine(
                            link.reference(),
                            link.title(),
                            link.kind().name(),
                            label(link.kind(), link.fromHere()),
                            null)),
            ties.links().gone(file.id()).stream()
                .map(
                    gone ->
                        new LinkLine(
                            gone.reference(),
                            "",
                            gone.kind().name(),
                            label(gone.kind(), gone.fromHere()),
                            gone.destroyedOn())))
        .toList();
  }

  private static String label(Links.Kind kind, boolean fromHere) {
    return switch (kind) {
      case RELATED -> "Related";
      case DUPLICATE -> fromHere ? "Duplicate of" : "Its duplicate";
      case THANKS -> fromHere ? "The thanks" : "Came with";
    };
  }

  List<Attempt> attempts(CaseFile file) {
    return closings.attempts(file.id()).stream()
        .map(
            one ->
                new Attempt(
                    one.id(),
                    one.how(),
                    one.result(),
                    one.byName(),
                    moment(file, one.at()),
                    one.at()))
        .toList();
  }

  @Nullable Danger danger(CaseFile file) {
    return reviews.dangers(file.id()).stream()
        .findFirst()
        .map(
            one ->
                new Danger(
                    one.isOpen(),
                    inSentence(file, one.allegedAt()),
                    text(one.acceptedByName()),
                    inSentence(file, one.acceptedAt()),
                    one.allegedAt()))
        .orElse(null);
  }

  @Nullable ClinicalReview clinicalReview(CaseFile file) {
    LocalDate today = clock.instant().atZone(file.zone()).toLocalDate();
    return reviews
        .clinical(file.id())
        .map(
            one -> {
              LocalDate completed = one.completedOn();
              return new ClinicalReview(
                  Spoken.plainDay(one.referredOn(), today),
                  completed == null ? "" : Spoken.plainDay(completed, today));
            })
        .orElse(null);
  }

  @Nullable Closing closing(CaseFile file) {
    return closings
        .last(file.id())
        .map(
            one ->
                new Closing(
                    one.outcome().name(),
                    Labels.of(one.outcome()),
                    one.rationale(),
                    text(one.transferredTo()),
                    text(one.agreedByName()),
                    one.closedByName(),
                    inSentence(file, one.closedAt()),
                    one.reopenedAt() != null))
        .orElse(null);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
