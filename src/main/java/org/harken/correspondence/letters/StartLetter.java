package org.harken.correspondence.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.TimelineKind;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.model.Templates;
import org.harken.correspondence.store.Letters;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts a letter on a case. */
@Service
public class StartLetter {

  private final Cases cases;
  private final Letters letters;
  private final Desk desk;
  private final Templates templates;
  private final Audit audit;
  private final Access access;
  private final Clock clock;

  /** Where a letter is begun. */
  @Component
  record Books(Cases cases, Letters letters) {}

  StartLetter(
      Books books, Desk desk, Templates templates, Access access, Audit audit, Clock clock) {
    this.access = access;
    this.cases = books.cases();
    this.letters = books.letters();
    this.desk = desk;
    this.templates = templates;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param first what is written into it already; where it names nobody to call, whoever begins it
   *     is the contact
   * @param language one that a template exists for; null for the person's own where there is one,
   *     else English with a note who interprets or translates
   */
  @Transactional
  public LetterState start(
      Actor actor, String reference, LetterKind kind, @Nullable String language, LetterText first) {
    CaseSummary summary = cases.open(actor, reference);
    Desk.refuseClosed(summary);
    String code = language == null ? fitting(summary.language()) : codeOf(language);
    if (!templates.languages().contains(code)) {
      throw Refused.field(
          "language",
          "There is no letter in this language yet. Write it in one of "
              + String.join(", ", templates.languages())
              + " and note who interprets or translates it.");
    }
    UUID id =
        letters.insert(
            summary.id(),
            kind,
            code,
            withContact(actor, Typed.checked(first)),
            actor.id(),
            clock.instant());
    written(actor, summary, id, kind, code, Wording.started(kind));
    return new LetterState(id, desk.lay(actor, id).result().missing());
  }

  /** Harken drafts a progress letter because a deadline comes near; a person reads and sends it. */
  @Transactional
  UUID forDeadline(CaseSummary summary, UUID writer, LetterText first) {
    String code = fitting(summary.language());
    LetterKind kind = LetterKind.INTERIM;
    UUID id =
        letters.insert(summary.id(), kind, code, Typed.checked(first), writer, clock.instant());
    written(Actor.SYSTEM, summary, id, kind, code, Wording.drafted(kind));
    return id;
  }

  private void written(
      Actor actor, CaseSummary summary, UUID id, LetterKind kind, String code, String title) {
    audit.changed(
        actor,
        "started",
        "letter",
        id.toString(),
        Map.of("case", summary.id(), "kind", kind.name(), "language", code));
    cases.happened(actor, summary.id(), TimelineKind.LETTER, title, Wording.inLanguage(code));
  }

  Instant now() {
    return clock.instant();
  }

  private LetterText withContact(Actor actor, LetterText text) {
    boolean named = !text.contact().name().isBlank() || !text.contact().phone().isBlank();
    return named
        ? text
        : access
            .staff(actor.id())
            .map(staff -> text.withContact(new Contact(staff.name(), staff.phone())))
            .orElse(text);
  }

  private String fitting(String language) {
    String code = codeOf(language);
    return templates.languages().contains(code) ? code : "en";
  }

  private static String codeOf(String language) {
    return Locale.forLanguageTag(language.strip()).getLanguage();
  }
}
