package org.harken.cases;

import java.util.Optional;
import java.util.UUID;
import org.harken.access.Practice;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.CosignQueue;
import org.harken.cases.store.Cosigns;
import org.harken.cases.wording.Words;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;

/** Intakes that a senior has to sign, as later rooms may ask of them. */
@Service
public class CosignedIntakes {

  private final Cosigns cosigns;
  private final CosignQueue queue;
  private final CaseFiles files;
  private final Practice practice;

  CosignedIntakes(Cosigns cosigns, CosignQueue queue, CaseFiles files, Practice practice) {
    this.cosigns = cosigns;
    this.queue = queue;
    this.files = files;
    this.practice = practice;
  }

  /**
   * The sentence that stops what ends a case while its intake is a draft: its close, for everybody;
   * empty once it is signed, and for intakes that need no signature.
   */
  public Optional<String> stops(UUID caseId) {
    return cosigns
        .find(caseId)
        .filter(Cosigns.Cosign::isDraft)
        .flatMap(draft -> files.find(caseId))
        .map(CaseFile::facility)
        .map(queue::waitingIn)
        .map(Words::waitsForCosign);
  }

  /** The same for the answer: whoever may sign the intake may also let the answer go. */
  public Optional<String> stops(Actor actor, UUID caseId) {
    return maySign(actor, caseId) ? Optional.empty() : stops(caseId);
  }

  /** Whether this actor is a senior to whoever took it. */
  public boolean maySign(Actor actor, UUID caseId) {
    return practice.mayCosign(actor)
        && cosigns.find(caseId).filter(one -> one.author().equals(actor.id())).isEmpty();
  }
}
