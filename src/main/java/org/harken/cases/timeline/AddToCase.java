package org.harken.cases.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.Channel;
import org.harken.cases.cues.FactsOnly;
import org.harken.cases.recognition.Answers;
import org.harken.cases.standing.Reopening;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Timeline.NewLine;
import org.harken.cases.store.Typed;
import org.harken.cases.timeline.EventTypes.EventType;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds an event to a case and lets the decision table look again; an upgrade starts its clock at
 * the first receipt.
 */
@Service
public class AddToCase {

  private static final int MOST_WORDS = 50_000;
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(2);

  private final Reach reach;
  private final EventTypes types;
  private final FactsOnly factsOnly;
  private final Standing standing;
  private final Reopening reopening;
  private final Chronicle chronicle;

  AddToCase(
      Reach reach,
      EventTypes types,
      FactsOnly factsOnly,
      Standing standing,
      Reopening reopening,
      Chronicle chronicle) {
    this.reach = reach;
    this.types = types;
    this.factsOnly = factsOnly;
    this.standing = standing;
    this.reopening = reopening;
    this.chronicle = chronicle;
  }

  /** Returns the id of the line it became. */
  @Transactional
  public UUID add(Actor actor, String reference, CaseEvent event) {
    CaseFile file = reach.holdFromOutside(actor, reference);
    EventType type =
        types
            .find(event.type())
            .orElseThrow(
                () ->
                    Refused.field(
                        "type",
                        "There is no such event. Try CALL, NOTE, PERSON_WROTE, ASKED_FOR_RESPONSE"
                            + " or HARM_ALLEGED."));
    String text = Typed.words("text", event.text(), MOST_WORDS);
    if (!type.words()) {
      factsOnly.check("text", text);
    }
    Instant at = checked(event, file);
    UUID line =
        chronicle.line(
            actor,
            new NewLine(file.id(), type.line(), type.code(), type.label(), text, type.words(), at));
    chronicle.answered(line, event.answers());
    Answers said = type.answers().then(event.answers());
    boolean more = standing.again(actor, file, channel(file, type), said, at);
    if (file.isClosed() && more) {
      reopening.reopen(actor, file, "What was said since asks for more: " + type.label());
    }
    chronicle.done(actor, file.id(), "added", Map.of("type", type.code(), "line", line.toString()));
    return line;
  }

  private Instant checked(CaseEvent event, CaseFile file) {
    Instant now = chronicle.now();
    Instant at = event.at();
    if (at == null) {
      return now;
    }
    if (at.isAfter(now.plus(CLOCKS_DIFFER_BY))) {
      throw Refused.field("at", "This moment lies in the future. When did it happen?");
    }
    if (at.isBefore(file.receivedAt().minus(Duration.ofDays(366)))) {
      throw Refused.field("at", "This is long before the concern came. Please look at the date.");
    }
    return at;
  }

  /** Once something came in writing, it stays in writing. */
  private static Channel channel(CaseFile file, EventType type) {
    Channel before = file.recognisedChannel();
    Channel now = type.channel();
    return now == null || before.isWritten() ? before : now;
  }
}
