package org.harken.correspondence.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.PracticeRule.Work;
import org.harken.access.Role;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.CosignedIntakes;
import org.harken.cases.TimelineKind;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterNotReady;
import org.harken.correspondence.Missing;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.model.LetterFacts.Reader;
import org.harken.correspondence.model.Templates;
import org.harken.correspondence.store.Letters;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Releases a letter and freezes it. What tag A-0123 demands nobody can pass; a language, a reading
 * grade or a second pair of eyes a supervisor may pass with a reason, so that none of them makes a
 * letter late.
 */
@Service
public class ReleaseLetter {

  /** What a release is checked against and written to. */
  @org.springframework.stereotype.Component
  record Books(
      Letters letters,
      Cases cases,
      CosignedIntakes intakes,
      Practice practice,
      LetterClocks clocks,
      Audit audit,
      Clock clock) {}

  private final Books books;
  private final Desk desk;
  private final Access access;
  private final People people;
  private final Templates templates;
  private final JsonMapper json;

  ReleaseLetter(
      Books books, Desk desk, Access access, People people, Templates templates, JsonMapper json) {
    this.people = people;
    this.books = books;
    this.desk = desk;
    this.access = access;
    this.templates = templates;
    this.json = json;
  }

  /**
   * @param reason why it goes although something that may be passed is missing; null for none
   */
  @Transactional
  public void release(Actor actor, UUID id, @Nullable String reason) {
    Letter letter = books.letters().lock(id);
    CaseSummary summary = desk.openCaseOf(actor, letter);
    if (!letter.isDraft()) {
      throw new Refused("letter-frozen", "This letter was released before.");
    }
    if (books.cases().staysOut(summary.id(), letter.author()).isPresent()) {
      // its contact became somebody who has to stay out
      books.letters().author(id, actor.id());
      letter = books.letters().lock(id);
    }
    Desk.Laid laid = desk.lay(letter, summary);
    refuseNamed(laid);
    String why = reason == null ? "" : Typed.clean(reason);
    List<Missing> missing = missing(actor, laid);
    boolean passes =
        missing.stream().noneMatch(Missing::absolute)
            && (missing.isEmpty() || (maySupervise(actor) && !why.isBlank()));
    if (!passes) {
      throw new LetterNotReady(missing);
    }
    String snapshot = json.writeValueAsString(laid.document());
    Reader reader = laid.facts().reader();
    var release =
        new Release(
            books.clock().instant(),
            actor.id(),
            why,
            reader == null ? null : reader.id(),
            templates.version(letter.language(), laid.facts().today()),
            snapshot,
            sha256(snapshot),
            null);
    books.letters().release(id, release);
    written(actor, laid, missing, release);
  }

  /** A letter never goes to whom it is about. */
  private void refuseNamed(Desk.Laid laid) {
    Reader reader = laid.facts().reader();
    if (reader == null || reader.id().equals(laid.summary().patient())) {
      return;
    }
    people
        .person(reader.id())
        .map(Person::email)
        .filter(email -> email.contains("@"))
        .flatMap(access::findStaff)
        .flatMap(staff -> books.cases().staysOut(laid.summary().id(), staff.id()))
        .ifPresent(
            why -> {
              throw new Refused("addressee-named", "This letter would go to them: " + why);
            });
  }

  private void written(Actor actor, Desk.Laid laid, List<Missing> missing, Release release) {
    Letter letter = laid.letter();
    List<String> passed = missing.stream().map(Missing::code).distinct().toList();
    books
        .audit()
        .changed(
            actor,
            "released",
            "letter",
            letter.id().toString(),
            Map.of(
                "case", letter.caseId(),
                "kind", letter.kind().name(),
                "template", release.templateVersion(),
                "sha256", release.sha256(),
                "passed", passed));
    books
        .cases()
        .happened(
            actor,
            letter.caseId(),
            TimelineKind.LETTER,
            Wording.name(letter.kind()) + " released",
            passed.isEmpty() ? "" : "Released with a reason: " + release.reason());
  }

  /** What is missing for this person to release it. */
  List<Missing> missing(Actor actor, Desk.Laid laid) {
    var missing = new ArrayList<>(laid.result().missing());
    if (books.practice().rule(actor, Work.LETTERS).needsAnother()) {
      missing.add(
          new Missing(
              "cosign",
              "A second person who is past the first level has to release this letter.",
              "/practice#letters",
              null,
              false));
    }
    books
        .clocks()
        .refusal(actor, laid.letter(), laid.summary())
        .ifPresent(
            why ->
                missing.add(
                    new Missing(
                        "extension",
                        "The day it promises would not count as more time for the answer. " + why,
                        "/cases/" + laid.summary().reference() + "/clocks",
                        null,
                        false)));
    if (laid.letter().kind() == LetterKind.RESOLUTION) {
      books
          .intakes()
          .stops(actor, laid.summary().id())
          .ifPresent(
              sentence ->
                  missing.add(
                      new Missing(
                          "intake",
                          "The intake is a draft. " + sentence,
                          "/cases/" + laid.summary().reference() + "#cosign",
                          null,
                          false)));
    }
    return List.copyOf(missing);
  }

  boolean maySupervise(Actor actor) {
    return access
        .staff(actor.id())
        .filter(staff -> staff.role() == Role.SUPERVISOR || staff.role() == Role.DIRECTOR)
        .isPresent();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
