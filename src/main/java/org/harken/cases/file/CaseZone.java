package org.harken.cases.file;

import java.time.ZoneId;
import org.harken.cases.store.Reach;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Local time of a case: what somebody means who types a time on its page. */
@Component
public class CaseZone {

  private final Reach reach;

  CaseZone(Reach reach) {
    this.reach = reach;
  }

  @Transactional(readOnly = true)
  public ZoneId of(Actor actor, String reference) {
    return reach.open(actor, reference).zone();
  }
}
