package org.harken.cases.safety;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harken.cases.store.ContactStops;
import org.harken.cases.store.Reach;
import org.harken.platform.web.Actor;
import org.harken.platform.web.PageNotice;
import org.springframework.stereotype.Component;

/** Above every page of a case: it is not safe to write or to leave a voicemail. */
@Component
class SafetyNotice implements PageNotice {

  private static final Pattern CASE = Pattern.compile("/cases/(PR-\\d{2}-\\d{4,})(/.*)?");

  private final Reach reach;
  private final ContactStops stops;

  SafetyNotice(Reach reach, ContactStops stops) {
    this.reach = reach;
    this.stops = stops;
  }

  @Override
  public Optional<Line> above(Actor actor, String path) {
    Matcher page = CASE.matcher(path);
    return page.matches() && actor.may("cases:read")
        ? reach
            .find(actor, page.group(1))
            .flatMap(file -> stops.standing(file.id()))
            .map(stop -> line(page.group(1), stop))
        : Optional.empty();
  }

  private static Line line(String reference, ContactStops.Stop stop) {
    return new Line(
        "Not safe for the person.",
        "No mail, no voicemail. "
            + (stop.safeWay().isEmpty()
                ? "No safe way is known yet."
                : "Safe way: " + stop.safeWay()),
        "What to do",
        "/cases/" + reference + "/safety");
  }
}
