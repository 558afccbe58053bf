package org.harken.correspondence;

import java.util.List;
import org.harken.platform.Refused;

/** A letter may not be released yet. Names everything that is missing. */
public class LetterNotReady extends Refused {

  private final transient List<Missing> missing;

  public LetterNotReady(List<Missing> missing) {
    super("letter-not-ready", sentence(missing));
    this.missing = List.copyOf(missing);
  }

  public List<Missing> missing() {
    return missing;
  }

  private static String sentence(List<Missing> missing) {
    return missing.isEmpty()
        ? "This letter is not ready."
        : "Not yet: " + String.join(" ", missing.stream().map(Missing::message).toList());
  }
}
