package org.harken.cases.cosign;

import java.util.Map;
import java.util.UUID;
import org.harken.alerts.Alerts;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Cosigns;
import org.harken.cases.store.Cosigns.Cosign;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Back to whoever wrote it, with a word; and ready again. A draft that is back may be signed all
 * the same, and its wait goes on counting from the first save.
 */
@Service
public class SendBackIntake {

  private static final int MOST = 2_000;

  private final Reach reach;
  private final Cosigns cosigns;
  private final CosignDesk desk;
  private final Alerts alerts;
  private final Chronicle chronicle;

  SendBackIntake(
      Reach reach, Cosigns cosigns, CosignDesk desk, Alerts alerts, Chronicle chronicle) {
    this.reach = reach;
    this.cosigns = cosigns;
    this.desk = desk;
    this.alerts = alerts;
    this.chronicle = chronicle;
  }

  @Transactional
  public void sendBack(Actor actor, String reference, @Nullable String word) {
    CaseFile file = reach.hold(actor, reference);
    Cosign one = desk.toSign(actor, file);
    if (!one.isOpen()) {
      throw desk.alreadySigned(file, one);
    }
    if (!one.isDraft()) {
      throw new Refused("no-draft", "It is read afterwards only: there is nothing to send back.");
    }
    String said = Typed.line("word", word, MOST);
    cosigns.sendBack(file.id(), actor, chronicle.now());
    chronicle.line(actor, file.id(), TimelineKind.COSIGN, "Sent back to " + one.authorName(), said);
    chronicle.done(actor, file.id(), "sent intake back", Map.of("author", one.author().toString()));
    alerts.tell(
        one.author(),
        "cosign-back-" + file.id() + "-" + chronicle.now(),
        file.reference() + ": your intake came back with a word. It stands on the case.",
        "/cases/" + file.reference() + "#cosign");
  }

  /** By whoever wrote it; to everybody else there is nothing to say here. */
  @Transactional
  public void ready(Actor actor, String reference) {
    CaseFile file = reach.hold(actor, reference);
    Cosign one = cosigns.find(file.id()).filter(Cosign::isDraft).orElse(null);
    if (one == null || one.sentBackAt() == null) {
      throw new Refused("not-back", "The intake of this case was not sent back.");
    }
    if (!one.author().equals(actor.id())) {
      throw new Refused("second-person", one.authorName() + " has to say that it is ready.");
    }
    UUID by = cosigns.sentBackBy(file.id()).orElse(null);
    cosigns.sendBack(file.id(), null, null);
    chronicle.line(actor, file.id(), TimelineKind.COSIGN, "Ready to be signed again", "");
    chronicle.done(actor, file.id(), "intake ready again", Map.of());
    if (by != null) {
      alerts.tell(
          by,
          "cosign-ready-" + file.id() + "-" + chronicle.now(),
          file.reference() + ": " + actor.name() + " looked at it again. Will you sign it?",
          "/cosign/" + file.reference());
    }
  }
}
