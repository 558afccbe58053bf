package org.harken.cases.timeline;

import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;

/**
 * Adds an event to a case and lets the decision table look again; an upgrade starts its clock at
 * the first receipt.
 */
@Service
public class AddToCase {

  public void add(Actor actor, String reference, CaseEvent event) {
    throw new UnsupportedOperationException();
  }
}
