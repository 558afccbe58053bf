package org.harken.cases.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.harken.cases.Channel;
import org.harken.cases.forms.Typed;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;

/** Reads what was typed at the desk. Every fault is put beside its field; nothing is lost. */
final class IntakeForm {

  /** The longest story that fits: about 8,000 words. */
  static final int MOST_WORDS = 50_000;

  private final Typed typed;
  private final ZoneId zone;
  private final Clock clock;

  IntakeForm(Typed typed, ZoneId zone, Clock clock) {
    this.typed = typed;
    this.zone = zone;
    this.clock = clock;
  }

  /** Refuses with everything that is wrong. */
  NewCase read() {
    Channel channel = channel();
    String words =
        typed.words(
            "narrative", MOST_WORDS, "Please write what they said, even if it is one sentence.");
    Instant received = receivedAt();
    var concern =
        new NewCase(
            channel,
            received,
            words,
            language(),
            complainant(),
            typed.optional("complainant.relationship", 80),
            patient(),
            typed.optional("title", 120),
            place("f:"),
            place("d:"),
            typed.ticked("mayEmail"),
            DeskAnswers.of(typed));
    typed.check();
    return concern;
  }

  Channel channel() {
    Channel channel = typed.choice("channel", Channel.class);
    return channel == null ? Channel.PHONE : channel;
  }

  Instant receivedAt() {
    Instant received = typed.moment("receivedAt", zone);
    if (received != null && received.isAfter(clock.instant())) {
      typed.fault("receivedAt", "This lies in the future. When did any of our staff get it first?");
    }
    return received == null ? clock.instant() : received;
  }

  /** The list holds facilities and departments; a department brings its facility along. */
  private @Nullable String place(String mark) {
    String place = typed.text("place");
    return place.startsWith(mark) ? place.substring(mark.length()) : null;
  }

  private @Nullable String language() {
    String code = typed.text("language");
    return code.isEmpty() ? null : code.toLowerCase(Locale.ROOT);
  }

  private Person.@Nullable Details complainant() {
    var details =
        new Person.Details(
            typed.optional("complainant.name", 200),
            email(),
            typed.optional("complainant.phone", 60),
            null,
            null,
            typed.optional("complainant.address", 500),
            language(),
            typed.optional("complainant.contactWishes", 300));
    return details.isEmpty() ? null : details;
  }

  private @Nullable String email() {
    String email = typed.optional("complainant.email", 254);
    if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      typed.fault(
          "complainant.email",
          "This does not look like an e-mail address, such as ana@example.org.");
    }
    return email;
  }

  private Person.@Nullable Details patient() {
    var born = typed.date("patient.birthDate");
    if (born != null && born.isAfter(java.time.LocalDate.ofInstant(clock.instant(), zone))) {
      typed.fault("patient.birthDate", "This birth date lies in the future.");
    }
    var details =
        new Person.Details(
            typed.optional("patient.name", 200),
            null,
            null,
            typed.optional("patient.mrn", 60),
            born,
            null,
            null,
            null);
    return details.isEmpty() ? null : details;
  }
}
