package org.harken.cases.protection;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Closed;
import org.harken.cases.store.Guard;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** What closes a duplicate closes the case it goes on in. */
@Component
public class Inherit {

  private final Guard guard;
  private final HandOn handOn;

  Inherit(Guard guard, HandOn handOn) {
    this.guard = guard;
    this.handOn = handOn;
  }

  public void take(Actor actor, CaseFile from, CaseFile to) {
    Closed here = guard.closed(to.id());
    Closed there = guard.closed(from.id());
    if (here.restricted() != there.restricted() || !here.listed().equals(there.listed())) {
      throw new Refused(
          "lists-differ",
          "One of the two is restricted to a list of people. Give both the same list first.");
    }
    Set<String> known = guard.named(to.id()).stream().map(Inherit::key).collect(Collectors.toSet());
    guard.named(from.id()).stream()
        .filter(one -> !known.contains(key(one)))
        .forEach(
            one ->
                guard.name(
                    actor,
                    to.id(),
                    new Guard.Named(
                        Ids.next(), one.staff(), one.name(), one.as(), one.byName(), one.at())));
    handOn.from(actor, to);
  }

  private static String key(Guard.Named one) {
    UUID staff = one.staff();
    return Objects.requireNonNullElse(staff, one.name()).toString();
  }
}
