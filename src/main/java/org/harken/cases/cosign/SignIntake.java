package org.harken.cases.cosign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.harken.access.Access;
import org.harken.access.Practised;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.cases.CaseKind;
import org.harken.cases.TimelineKind;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Corrections;
import org.harken.cases.store.Cosigns;
import org.harken.cases.store.Cosigns.Cosign;
import org.harken.cases.store.Cosigns.Kind;
import org.harken.cases.store.Decisions;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Reach;
import org.harken.cases.wording.Words;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A senior signs what somebody took down, with what had to be put right: all of it or nothing. What
 * stood before and after, and why, stands on the case; whoever wrote it learns fields and reasons.
 */
@Service
public class SignIntake {

  /** What was signed. */
  public record Signed(Kind kind, CaseKind now, String by, Instant at, int fields, int corrected) {}

  /** Where it is read and kept. */
  @Component
  record Books(
      Reach reach,
      Cosigns cosigns,
      Corrections corrections,
      Decisions decisions,
      CosignDesk desk) {}

  /** What is put right, and how. */
  @Component
  record Hands(IntakeFields fields, CheckWishes checkWishes, CorrectIntake correctIntake) {}

  /** Who is told. */
  @Component
  record News(Alerts alerts, Access access) {}

  private final Books books;
  private final Hands hands;
  private final News news;
  private final Chronicle chronicle;

  SignIntake(Books books, Hands hands, News news, Chronicle chronicle) {
    this.books = books;
    this.hands = hands;
    this.news = news;
    this.chronicle = chronicle;
  }

  @Transactional
  public Signed sign(Actor actor, String reference, List<Wish> wishes) {
    CaseFile file = books.reach().hold(actor, reference);
    Cosign one = books.desk().toSign(actor, file);
    if (!one.isOpen()) {
      throw books.desk().alreadySigned(file, one);
    }
    List<PutRight> all = hands.checkWishes().check(actor, file, wishes);
    int fields = fields(file, all);
    CaseFile after = all.isEmpty() ? file : hands.correctIntake().apply(actor, file, all);
    Instant now = chronicle.now();
    keep(actor, file, one, all, now);
    books.cosigns().sign(file.id(), actor, fields, all.size(), now);
    lower(actor, file, all);
    chronicle.done(
        actor,
        file.id(),
        one.kind() == Kind.COSIGN ? "co-signed" : "read afterwards",
        Map.of(
            "author", one.author().toString(),
            "fields", fields,
            "corrected", all.stream().map(PutRight::code).collect(Collectors.joining(" "))));
    publish(actor, file, one, Map.of("fields", fields, "corrected", all.size()), now);
    tell(actor, file, one, all.size());
    return new Signed(one.kind(), after.kind(), actor.name(), now, fields, all.size());
  }

  /** What was written down, and what should have been. */
  private int fields(CaseFile file, List<PutRight> all) {
    int filled = (int) hands.fields().of(file).stream().filter(IntakeField::isFilled).count();
    return filled + (int) all.stream().filter(one -> !one.field().isFilled()).count();
  }

  private void keep(Actor actor, CaseFile file, Cosign one, List<PutRight> all, Instant now) {
    for (PutRight right : all) {
      books.corrections().add(file.id(), one.author(), right.code(), right.reason(), actor, now);
      chronicle.line(
          actor,
          file.id(),
          TimelineKind.COSIGN,
          "Put right at the co-sign: " + right.field().label(),
          (right.before().isEmpty() ? "Nothing stood there" : "Before: " + right.before())
              + ". Now: "
              + right.now()
              + ". Why: "
              + right.reason());
    }
    String title =
        one.kind() == Kind.COSIGN
            ? "Intake of " + one.authorName() + " co-signed"
            : "Intake of " + one.authorName() + " read afterwards";
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.COSIGN,
        title,
        all.isEmpty()
            ? "As it was written."
            : Words.count(all.size(), "field was", "fields were") + " put right.");
  }

  /** Less than stood is only said: a person with the right to it decides. */
  private void lower(Actor actor, CaseFile file, List<PutRight> all) {
    boolean asked =
        all.stream()
            .anyMatch(
                one ->
                    one.field().isAnswer()
                        || one.code().equals("channel")
                        || one.code().equals(CorrectReceipt.RECEIVED)
                        || one.code().equals("complainant.relationship"));
    if (!asked) {
      return;
    }
    CaseKind said = books.decisions().of(file.id()).getFirst().decision().kind();
    if (Standing.weight(said) >= Standing.weight(file.kind())) {
      return;
    }
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.RECOGNISED,
        "With what was put right the rules say " + Labels.inSentence(said),
        "It stays "
            + Labels.inSentence(file.kind())
            + " until a supervisor decides otherwise, with a reason.");
    for (Staff supervisor : news.access().staffWho("cases:downgrade", file.facility())) {
      news.alerts()
          .tell(
              supervisor.id(),
              "less-cosign-" + file.id(),
              file.reference() + ": the intake was put right. Is it still what it was?",
              "/cases/" + file.reference() + "#because");
    }
  }

  private void publish(
      Actor actor, CaseFile file, Cosign one, Map<String, Integer> counts, Instant now) {
    String subject = "/cases/" + file.reference();
    if (one.kind() == Kind.SAMPLE) {
      chronicle.publish(
          new Practised(Ids.next(), one.author(), "intake.sampled", subject, counts, now));
      return;
    }
    chronicle.publish(
        new Practised(Ids.next(), one.author(), "intake.cosigned", subject, counts, now));
    chronicle.publish(
        new Practised(Ids.next(), actor.id(), "intake.cosigning", subject, counts, now));
  }

  private void tell(Actor actor, CaseFile file, Cosign one, int corrected) {
    String what = one.kind() == Kind.COSIGN ? " signed your intake" : " read your intake";
    news.alerts()
        .tell(
            one.author(),
            "cosigned-" + file.id(),
            file.reference()
                + ": "
                + actor.name()
                + what
                + (corrected == 0
                    ? " as you wrote it."
                    : ". " + Words.count(corrected, "field was", "fields were") + " put right."),
            "/practice/mine");
  }
}
