package org.harken.access;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.harken.platform.web.Actor;
import org.harken.platform.web.ReaderZone;
import org.springframework.stereotype.Component;

/** Staff read in the time of the facility they work at. */
@Component
class ZoneOfHouse implements ReaderZone {

  private final Access access;

  ZoneOfHouse(Access access) {
    this.access = access;
  }

  @Override
  public ZoneId of(Actor reader) {
    return access
        .staff(reader.id())
        .flatMap(staff -> access.facility(staff.facility()))
        .map(Facility::zone)
        .orElse(ZoneOffset.UTC);
  }
}
