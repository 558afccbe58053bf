package org.harken.correspondence.letters;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.WhatIsNext;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.LetterFacts.RaisedIssue;
import org.harken.correspondence.store.Letters;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves what somebody wrote into a draft. */
@Service
public class WriteLetter {

  private final Letters letters;
  private final Desk desk;
  private final Audit audit;
  private final WhatIsNext next;
  private final Clock clock;

  WriteLetter(Letters letters, Desk desk, Audit audit, WhatIsNext next, Clock clock) {
    this.next = next;
    this.letters = letters;
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param version the version the writer saw; null to write over whatever stands there
   */
  @Transactional
  public LetterState write(Actor actor, UUID id, LetterText raw, @Nullable Integer version) {
    Letter letter = letters.lock(id);
    CaseSummary summary = desk.openCaseOf(actor, letter);
    if (!letter.isDraft()) {
      throw new Refused(
          "letter-frozen", "This letter was released and cannot change. Start a new one.");
    }
    if (version != null && version != letter.version()) {
      throw new Refused(
          "letter-changed",
          "Somebody else saved this letter in the meantime. Your words are still below. See theirs first, then save.");
    }
    LetterText text = Typed.checked(raw);
    refuseUnknownIssues(text.passages(), desk.lay(letter, summary).facts().issues());
    letters.save(id, text, actor.id(), clock.instant());
    audit.changed(
        actor,
        "wrote",
        "letter",
        id.toString(),
        Map.of("case", summary.id(), "version", letter.version() + 1));
    next.changed(summary.id());
    return new LetterState(id, desk.lay(actor, id).result().missing());
  }

  private static void refuseUnknownIssues(List<Passage> passages, List<RaisedIssue> issues) {
    Set<UUID> known = issues.stream().map(RaisedIssue::id).collect(Collectors.toSet());
    for (int i = 0; i < passages.size(); i++) {
      if (!known.contains(passages.get(i).issueId())) {
        throw Refused.field("passages[" + i + "].issueId", "This case has no such issue.");
      }
    }
  }
}
