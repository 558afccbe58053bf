package org.harken.correspondence.composer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.harken.correspondence.letters.Wording;
import org.harken.correspondence.model.Letter;

/** A letter as the case page lists it. */
public record PanelLine(
    String id, String name, String language, String state, String stateClass, String when) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  static PanelLine of(Letter letter, ZoneId zone, boolean lookAgain, boolean asked) {
    String state =
        switch (letter.status()) {
          case DRAFT -> asked ? "Waits for release" : "Begun";
          case RELEASED -> lookAgain ? "Look at it again" : "Released, not sent";
          case SENT -> "Sent";
        };
    String stateClass =
        switch (letter.status()) {
          case DRAFT -> asked ? "today plain" : "plain";
          case RELEASED -> lookAgain ? "now plain" : "today plain";
          case SENT -> "met plain";
        };
    Instant sent = letter.sentAt();
    Instant released = letter.releasedAt();
    Instant when = sent != null ? sent : released != null ? released : letter.savedAt();
    String how =
        letter.sendings().isEmpty() ? "" : " " + Wording.how(letter.sendings().getFirst().how());
    return new PanelLine(
        letter.id().toString(),
        Wording.name(letter.kind()),
        Locale.of(letter.language()).getDisplayLanguage(Locale.ENGLISH),
        state,
        stateClass,
        DAY.format(when.atZone(zone)) + how);
  }
}
