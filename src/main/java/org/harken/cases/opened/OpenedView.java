package org.harken.cases.opened;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.harken.platform.web.Actor;

/**
 * What the page shows.
 *
 * @param mayName true for the privacy officer
 */
public record OpenedView(
    String reference, String asOf, boolean named, boolean mayName, List<Line> lines) {

  /** One opening in words. */
  public record Line(String when, String name, String title, String department) {}

  static OpenedView of(Actor actor, TellWhoOpened.Told told, boolean named, Clock clock) {
    ZoneId zone = told.file().zone();
    var moment = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(zone);
    return new OpenedView(
        told.file().summary().reference(),
        moment.format(clock.instant()),
        named,
        actor.may("audit:names"),
        told.openings().stream()
            .map(
                one -> new Line(moment.format(one.at()), one.name(), one.title(), one.department()))
            .toList());
  }
}
