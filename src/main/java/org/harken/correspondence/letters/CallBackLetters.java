package org.harken.correspondence.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.TimelineKind;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.store.Letters;
import org.harken.platform.NotFound;
import org.harken.platform.mail.CallBack;
import org.harken.platform.mail.CallBack.Called;
import org.harken.platform.mail.CallBack.Why;
import org.harken.platform.mail.MailStayed;
import org.harken.platform.mail.Outbox;
import org.harken.platform.web.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calls letters back that wait to leave by e-mail. What was called back is released but not sent,
 * and what it met is owed again.
 */
@Component
class CallBackLetters {

  /** Where it is written. */
  @Component
  record Books(Letters letters, Cases cases, Audit audit, Alerts alerts, Clock clock) {}

  private final Outbox outbox;
  private final LetterClocks clocks;
  private final Books books;

  CallBackLetters(Outbox outbox, LetterClocks clocks, Books books) {
    this.outbox = outbox;
    this.clocks = clocks;
    this.books = books;
  }

  /** Returns the letters that surely did not leave. */
  List<UUID> callBack(Actor actor, Collection<Letter> waiting, Why why) {
    Map<UUID, Letter> known =
        waiting.stream().collect(Collectors.toMap(Letter::id, Function.identity()));
    CallBack called = outbox.callBack(known.keySet(), List.of(), why);
    called.perhapsGone().forEach(mail -> tooLate(actor, letter(known, mail), mail, why));
    return called.stayed().stream()
        .map(
            mail -> {
              Letter letter = letter(known, mail);
              stayed(actor, letter, mail.mail(), why);
              return letter.id();
            })
        .distinct()
        .toList();
  }

  /** It was on its way when it was called back, and the mail server would not have it. */
  @EventListener
  void on(MailStayed mail) {
    UUID concern = mail.concern();
    if (concern != null) {
      books
          .letters()
          .find(concern)
          .ifPresent(letter -> stayed(Actor.SYSTEM, letter, mail.mail(), mail.why()));
    }
  }

  private static Letter letter(Map<UUID, Letter> known, Called mail) {
    Letter letter = mail.concern() == null ? null : known.get(mail.concern());
    if (letter == null) {
      throw new NotFound();
    }
    return letter;
  }

  private void stayed(Actor actor, Letter before, UUID mail, Why why) {
    Instant now = books.clock().instant();
    Letter letter = books.letters().lock(before.id());
    Instant said = books.letters().calledBack(letter.id(), mail, now).orElse(null);
    CaseSummary summary = books.cases().summary(letter.caseId()).orElseThrow(NotFound::new);
    if (said != null) {
      clocks.calledBack(letter, summary, said);
    }
    written(actor, letter, "called back", mail, why);
    books
        .cases()
        .happened(
            actor,
            letter.caseId(),
            TimelineKind.LETTER,
            Wording.name(letter.kind()) + " called back before it left",
            Wording.calledBack(why));
    tell(actor, letter, summary);
  }

  private void tooLate(Actor actor, Letter letter, Called mail, Why why) {
    written(actor, letter, "called back too late", mail.mail(), why);
    books
        .cases()
        .happened(
            actor,
            letter.caseId(),
            TimelineKind.LETTER,
            Wording.name(letter.kind()) + " may have left before it was called back",
            "It was on its way already, or a copy was taken out of the outbox. It is not sent again.");
  }

  private void written(Actor actor, Letter letter, String action, UUID mail, Why why) {
    books
        .audit()
        .changed(
            actor,
            action,
            "letter",
            letter.id().toString(),
            Map.of("case", letter.caseId(), "mail", mail, "why", why.name()));
  }

  private void tell(Actor actor, Letter letter, CaseSummary summary) {
    Release release = letter.release();
    Stream.concat(
            Stream.of(letter.author()), release == null ? Stream.empty() : Stream.of(release.by()))
        .distinct()
        .filter(staff -> !staff.equals(actor.id()))
        .filter(staff -> books.cases().staysOut(letter.caseId(), staff).isEmpty())
        .forEach(
            staff ->
                books
                    .alerts()
                    .tell(
                        staff,
                        "called-back-" + letter.id() + "-" + books.clock().instant(),
                        summary.reference()
                            + ": a letter was called back before it left by e-mail.",
                        "/letters/" + letter.id()));
  }
}
