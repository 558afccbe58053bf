package org.harken.cases.quick;

import java.util.List;
import org.harken.cases.quick.QuickScreen.Alarm;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Small contacts that tell of harm and that nobody answered yet: they stand above all else. */
@Component
public class Alarms {

  private final FindContact findContact;
  private final ContactLines lines;

  Alarms(FindContact findContact, ContactLines lines) {
    this.findContact = findContact;
    this.lines = lines;
  }

  /** The oldest first; none for those who may not answer them. */
  public List<Alarm> standing(Actor actor) {
    return actor.may("cases:record")
        ? findContact.alarming(actor).stream().map(contact -> lines.alarm(actor, contact)).toList()
        : List.of();
  }
}
