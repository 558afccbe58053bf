package org.harken.correspondence.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.cases.CaseSummary;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.model.Templates;
import org.harken.correspondence.store.Letters;
import org.harken.platform.NotFound;
import org.harken.platform.mail.Outbox;
import org.harken.platform.mail.OutgoingMail;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Hands a letter to the outbox: a fixed subject and text, the PDF attached. */
@Component
class MailLetter {

  private final Outbox outbox;
  private final Letters letters;
  private final PrintLetter print;
  private final Templates templates;
  private final Access access;

  MailLetter(
      Outbox outbox, Letters letters, PrintLetter print, Templates templates, Access access) {
    this.letters = letters;
    this.outbox = outbox;
    this.print = print;
    this.templates = templates;
    this.access = access;
  }

  UUID queue(Actor actor, Letter letter, Release release, CaseSummary summary, String to) {
    Facility facility = access.facility(summary.facility()).orElseThrow(NotFound::new);
    LocalDate day = LocalDate.ofInstant(release.at(), summary.zone());
    UUID pdf = print.keptPdf(actor, letter, release, summary);
    return outbox.queue(
        new OutgoingMail(
            "letter-" + letter.id() + "-" + letters.timesSent(letter.id()),
            to,
            templates.subject(letter.language(), day),
            templates.mail(letter.language(), day, facility.name(), facility.officePhone()),
            letter.id(),
            List.of(pdf)));
  }
}
