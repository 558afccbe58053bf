package org.harken.cases.closing;

import java.util.List;
import org.harken.platform.Refused;

/** A case may not close: something is still owed to the person. */
public class StillOwed extends Refused {

  private final List<String> owed;

  StillOwed(List<String> owed) {
    super("still-owed", "Not yet. " + String.join(" ", owed));
    this.owed = List.copyOf(owed);
  }

  /** What is owed, in sentences. */
  public List<String> owed() {
    return owed;
  }
}
