package org.harken.cases.intake;

import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;

/**
 * Takes a concern: keeps the words, recognises what it is, starts its clocks and tells who must
 * know, in one transaction.
 */
@Service
public class RecordCase {

  public RecordedCase record(Actor actor, NewCase concern) {
    throw new UnsupportedOperationException();
  }
}
