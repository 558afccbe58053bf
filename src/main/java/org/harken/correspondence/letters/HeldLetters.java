package org.harken.correspondence.letters;

import java.util.List;
import java.util.UUID;
import org.harken.cases.HeldBack;
import org.harken.correspondence.store.AskedReleases;
import org.springframework.stereotype.Component;

/** Letters of those in training stand among what waits for a signature. */
@Component
class HeldLetters implements HeldBack {

  private final AskedReleases asked;

  HeldLetters(AskedReleases asked) {
    this.asked = asked;
  }

  @Override
  public List<Held> held() {
    return asked.waiting().stream()
        .map(
            one ->
                new Held(
                    one.letter(),
                    one.caseId(),
                    one.by(),
                    one.byName(),
                    "mail-check",
                    Wording.name(one.kind()),
                    one.at(),
                    one.told(),
                    "/letters/" + one.letter() + "#release"))
        .toList();
  }

  @Override
  public boolean told(UUID thing, int before) {
    return asked.told(thing, before);
  }
}
