package org.harken.correspondence.risk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.TimelineKind;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Phrases.Hint;
import org.harken.correspondence.model.RiskWords;
import org.harken.correspondence.store.Letters;
import org.harken.platform.AskFirst;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a named risk reviewer about a sentence, and keeps their word. A letter never waits for it.
 */
@Service
public class ReviewRisk {

  static final String REVIEW = "letters:risk";

  /** What a sentence is looked up in and written to. */
  @Component
  record Books(Letters letters, Cases cases, RiskReviews reviews, Audit audit, Clock clock) {}

  private final Books books;
  private final RiskWords words;
  private final Access access;
  private final Alerts alerts;

  ReviewRisk(Books books, RiskWords words, Access access, Alerts alerts) {
    this.books = books;
    this.words = words;
    this.access = access;
    this.alerts = alerts;
  }

  /** A sentence worth a second look; {@code review} is null while nobody was asked. */
  public record Found(
      String field, String category, String sentence, String why, @Nullable Word review) {}

  /** What was asked of whom, and what they said; an empty answer is none yet. */
  public record Word(
      UUID id, String sentence, String askedBy, String reviewer, String answer, boolean mine) {}

  /** A letter as a reviewer needs it. */
  public record Sheet(
      UUID letter,
      CaseSummary summary,
      List<Found> found,
      List<Word> gone,
      List<Staff> reviewers) {}

  @Transactional
  public Sheet sheet(Actor actor, UUID id) {
    Letter letter = books.letters().find(id).orElseThrow(NotFound::new);
    CaseSummary summary = caseOf(actor, letter);
    List<Word> words = new ArrayList<>();
    books.reviews().of(id).forEach(one -> words.add(word(actor, one)));
    List<Found> found = new ArrayList<>();
    for (Hint hint : hints(letter)) {
      Word last =
          words.stream()
              .filter(one -> one.sentence().equals(hint.sentence()))
              .reduce((first, second) -> second)
              .orElse(null);
      found.add(new Found(hint.field(), hint.category(), hint.sentence(), hint.why(), last));
    }
    List<Word> gone =
        words.stream()
            .filter(one -> found.stream().noneMatch(now -> now.sentence().equals(one.sentence())))
            .toList();
    return new Sheet(id, summary, found, gone, reviewers(actor, summary));
  }

  @Transactional
  public UUID ask(Actor actor, UUID id, @Nullable String sentence, @Nullable String reviewer) {
    Letter letter = books.letters().lock(id);
    CaseSummary summary = caseOf(actor, letter);
    Hint hint =
        hints(letter).stream()
            .filter(one -> one.sentence().equals(sentence == null ? "" : sentence.strip()))
            .findFirst()
            .orElseThrow(
                () -> Refused.field("sentence", "This sentence does not stand in the letter."));
    Staff asked =
        reviewers(actor, summary).stream()
            .filter(one -> one.id().toString().equals(reviewer) || one.email().equals(reviewer))
            .findFirst()
            .orElseThrow(
                () -> Refused.field("reviewer", "Choose one of the risk reviewers by name."));
    UUID review =
        books
            .reviews()
            .ask(actor, id, hint.category(), hint.sentence(), asked, books.clock().instant());
    told(actor, id, summary, hint, asked, review);
    return review;
  }

  private void told(
      Actor actor, UUID id, CaseSummary summary, Hint hint, Staff asked, UUID review) {
    alerts.tell(
        asked.id(),
        "risk-" + review,
        actor.name()
            + " asks you to look at a sentence of a letter on "
            + summary.reference()
            + ".",
        "/letters/" + id + "/risk");
    books
        .audit()
        .changed(
            actor,
            "asked risk review",
            "letter",
            id.toString(),
            Map.of("review", review, "category", hint.category(), "reviewer", asked.id()));
    books
        .cases()
        .happened(
            actor,
            summary.id(),
            TimelineKind.LETTER,
            "Risk review asked of " + asked.name(),
            "The letter may leave meanwhile.");
  }

  @Transactional
  public void answer(Actor actor, UUID id, UUID review, @Nullable String answer) {
    Letter letter = books.letters().lock(id);
    CaseSummary summary = caseOf(actor, letter);
    RiskReviews.Review one =
        books.reviews().of(id).stream()
            .filter(known -> known.id().equals(review))
            .findFirst()
            .orElseThrow(NotFound::new);
    String said = answer == null ? "" : answer.replace("\u0000", "").strip();
    if (said.isEmpty() || said.length() > 2_000) {
      throw Refused.field("answer", "Say in a sentence or two what you think of it.");
    }
    if (!books.reviews().answer(actor, review, said, books.clock().instant())) {
      throw new Refused("answered-already", "This was answered before.");
    }
    alerts.tell(
        one.askedBy(),
        "risk-answer-" + review,
        actor.name() + " looked at your sentence on " + summary.reference() + ".",
        "/letters/" + id + "/risk");
    books
        .audit()
        .changed(actor, "answered risk review", "letter", id.toString(), Map.of("review", review));
  }

  private List<Hint> hints(Letter letter) {
    return words.in(letter.language(), letter.text());
  }

  private List<Staff> reviewers(Actor actor, CaseSummary summary) {
    return access.staffWho(REVIEW, summary.facility()).stream()
        .filter(one -> !one.id().equals(actor.id()))
        .filter(one -> opens(one, summary))
        .toList();
  }

  private boolean opens(Staff staff, CaseSummary summary) {
    try {
      books.cases().open(access.actor(staff.id()), summary.reference());
      return true;
    } catch (AskFirst withReason) {
      return true;
    } catch (NotFound outOfReach) {
      return false;
    }
  }

  private CaseSummary caseOf(Actor actor, Letter letter) {
    CaseSummary summary = books.cases().summary(letter.caseId()).orElseThrow(NotFound::new);
    return books.cases().open(actor, summary.reference());
  }

  private static Word word(Actor actor, RiskReviews.Review one) {
    String answer = one.answer();
    return new Word(
        one.id(),
        one.sentence(),
        one.askedByName(),
        one.reviewerName(),
        answer == null ? "" : one.answeredByName() + ": " + answer,
        one.reviewer().equals(actor.id()));
  }
}
