package org.harken.correspondence.composer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.harken.cases.CaseStatus;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.composer.ComposerView.Reason;
import org.harken.correspondence.letters.ReadLetter.OpenLetter;
import org.harken.correspondence.letters.Wording;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.model.LetterDocument;
import org.harken.correspondence.model.LetterFacts.Reader;
import org.harken.correspondence.store.SecondLooks.Asked;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;

/** A released letter as the page shows it. */
public record FinishedView(
    String id,
    String reference,
    String title,
    String crumb,
    String released,
    String reason,
    String print,
    boolean sent,
    List<String> sendings,
    boolean mayRecord,
    String today,
    String to,
    boolean mayEmail,
    @Nullable LetterDocument text,
    @Nullable Look look,
    List<Reason> faults) {

  /** Why somebody has to look at it again, and what the reader may do. */
  public record Look(boolean holdsWords, boolean mayConfirm, boolean mayWithdraw) {}

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  static FinishedView of(OpenLetter open, Actor actor, @Nullable Asked asked, List<Reason> faults) {
    Letter letter = open.letter();
    var zone = open.summary().zone();
    Release release = letter.release();
    Reader reader = open.facts().reader();
    LocalDate today = open.facts().today();
    return new FinishedView(
        letter.id().toString(),
        open.summary().reference(),
        Compose.title(open),
        Wording.name(letter.kind()) + " by " + open.author(),
        release == null ? "" : TIME.format(release.at().atZone(zone)),
        release == null ? "" : release.reason(),
        release == null ? "" : release.sha256().substring(0, 12),
        letter.status() == LetterStatus.SENT,
        letter.sendings().stream()
            .map(
                sending ->
                    DAY.format(sending.at().atZone(zone))
                        + ", "
                        + Wording.how(sending.how())
                        + (sending.mail() == null ? "" : " (through the outbox)"))
            .toList(),
        asked == null && actor.may("letters:send"),
        today.toString(),
        reader == null
            ? ""
            : reader.name() + (reader.address() == null ? "" : "\n" + reader.address()),
        open.mayEmail(),
        open.frozen(),
        asked == null
            ? null
            : new Look(
                asked.holdsWords(),
                actor.may("letters:release"),
                actor.may("letters:write") && open.summary().status() == CaseStatus.OPEN),
        faults);
  }
}
