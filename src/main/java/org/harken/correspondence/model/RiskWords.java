package org.harken.correspondence.model;

import java.util.ArrayList;
import java.util.List;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.model.Phrases.Hint;

/** Sentences of a letter that speak of fault, guarantee something or name money. */
public final class RiskWords {

  private final Phrases phrases;

  public RiskWords(Phrases phrases) {
    this.phrases = phrases;
  }

  public List<Hint> in(String language, LetterText text) {
    var found = new ArrayList<Hint>(phrases.find("steps", language, text.steps()));
    for (Passage passage : text.passages()) {
      found.addAll(
          phrases.find(LetterCheck.passageField(passage.issueId()), language, passage.text()));
    }
    found.addAll(phrases.find("results", language, text.results()));
    return List.copyOf(found);
  }
}
