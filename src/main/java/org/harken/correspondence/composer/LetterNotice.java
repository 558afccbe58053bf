package org.harken.correspondence.composer;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harken.cases.Cases;
import org.harken.correspondence.store.Letters;
import org.harken.platform.web.Actor;
import org.harken.platform.web.PageNotice;
import org.springframework.stereotype.Component;

/** Above the pages of a letter: it is not safe to send it. */
@Component
class LetterNotice implements PageNotice {

  private static final Pattern LETTER = Pattern.compile("/letters/([0-9a-f-]{36})(/.*)?");

  private final Letters letters;
  private final Cases cases;

  LetterNotice(Letters letters, Cases cases) {
    this.letters = letters;
    this.cases = cases;
  }

  @Override
  public Optional<Line> above(Actor actor, String path) {
    Matcher page = LETTER.matcher(path);
    return page.matches() && actor.may("letters:read")
        ? letters
            .find(UUID.fromString(page.group(1)))
            .filter(letter -> cases.notSafeSince(letter.caseId()).isPresent())
            .flatMap(letter -> cases.summary(letter.caseId()))
            .map(
                summary ->
                    new Line(
                        "Not safe for the person.",
                        "No mail, no voicemail. A letter goes by hand only.",
                        "What they said",
                        "/cases/" + summary.reference() + "/safety"))
        : Optional.empty();
  }
}
