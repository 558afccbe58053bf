package org.harken.cases.cosign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.harken.access.Practice;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Corrections;
import org.harken.cases.store.Corrections.Correction;
import org.harken.cases.store.Cosigns;
import org.harken.cases.store.Cosigns.Cosign;
import org.harken.cases.store.Spoken;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Lays an intake on a senior's desk: who may sign it, and what somebody else did meanwhile. */
@Component
class CosignDesk {

  private final Cosigns cosigns;
  private final Corrections corrections;
  private final Practice practice;
  private final Clock clock;

  CosignDesk(Cosigns cosigns, Corrections corrections, Practice practice, Clock clock) {
    this.cosigns = cosigns;
    this.corrections = corrections;
    this.practice = practice;
    this.clock = clock;
  }

  /**
   * The intake of a case that the actor reaches, for signing. An intake that was picked to be read
   * afterwards is not known to whoever wrote it, nor to those who do not sign.
   */
  Cosign toSign(Actor actor, CaseFile file) {
    Cosign one = cosigns.find(file.id()).orElse(null);
    boolean mine = one != null && one.author().equals(actor.id());
    boolean hidden = one != null && one.kind() == Cosigns.Kind.SAMPLE && one.isOpen();
    if (one == null || (hidden && (mine || !practice.mayCosign(actor)))) {
      throw new Refused("no-cosign", "The intake of this case waits for no signature.");
    }
    if (mine) {
      throw new Refused("second-person", "Nobody signs their own intake. A colleague has to.");
    }
    if (!practice.mayCosign(actor)) {
      throw new Refused(
          "second-person", "A senior has to co-sign this. Your own level does not sign yet.");
    }
    return one;
  }

  /** Whoever comes second sees what the first changed. */
  Refused alreadySigned(CaseFile file, Cosign one) {
    return new Refused("already-signed", whatChanged(file, one) + " Nothing of yours was written.");
  }

  /** "Maya Klein signed this today 10:42 and put right: Birth date, How it came." */
  String whatChanged(CaseFile file, Cosign one) {
    Instant at = one.signedAt();
    if (at == null) {
      throw new NotFound();
    }
    List<Correction> all = corrections.of(file.id());
    String fields =
        all.stream()
            .map(Correction::field)
            .map(IntakeField::label)
            .distinct()
            .collect(Collectors.joining(", "));
    return one.signedByName()
        + " signed this "
        + Spoken.inSentence(at, file.zone(), clock.instant())
        + (fields.isEmpty() ? " as it was written." : " and put right: " + fields + ".");
  }
}
