package org.harken.cases.whatif;

import org.harken.access.Practice;
import org.harken.platform.web.Actor;
import org.harken.platform.web.NotPermitted;
import org.springframework.stereotype.Component;

/** Whoever may change what everybody works by may also try it before. */
@Component
class MayTry {

  private final Practice practice;

  MayTry(Practice practice) {
    this.practice = practice;
  }

  boolean may(Actor actor) {
    return practice.changesRules(actor);
  }

  void refuse(Actor actor) {
    if (!may(actor)) {
      throw new NotPermitted(
          "This is for representatives at the Advanced level and for the director.");
    }
  }
}
