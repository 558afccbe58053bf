package org.harken.correspondence.composer;

import java.util.Optional;
import java.util.UUID;
import org.harken.cases.Cases;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.Letters;
import org.harken.platform.AskFirst;
import org.harken.platform.NotFound;
import org.harken.platform.mail.Recipients;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** To whom a letter goes by e-mail is known to those alone who may open its case. */
@Component
class LetterRecipients implements Recipients {

  private final Letters letters;
  private final Cases cases;

  LetterRecipients(Letters letters, Cases cases) {
    this.letters = letters;
    this.cases = cases;
  }

  @Override
  public Optional<To> of(Actor reader, UUID concern) {
    return letters
        .find(concern)
        .map(letter -> new To("Addressee of a letter", reaches(reader, letter)));
  }

  private boolean reaches(Actor reader, Letter letter) {
    if (!reader.may("letters:read")) {
      return false;
    }
    try {
      return cases
          .summary(letter.caseId())
          .map(summary -> cases.open(reader, summary.reference()))
          .isPresent();
    } catch (AskFirst | NotFound notWithoutMore) {
      return false;
    }
  }
}
