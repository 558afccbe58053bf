package org.harken.platform.web;

import java.time.ZoneId;

/** In whose time somebody reads. */
public interface ReaderZone {

  ZoneId of(Actor reader);
}
