package org.harken.competency.map;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.competency.frameworks.MayChange;
import org.harken.competency.model.Words;
import org.harken.competency.store.PractisedAt;
import org.harken.competency.store.PractisedAt.Place;
import org.harken.competency.store.Wordings;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The house says where a statement is practised, and what kind of work shows it. */
@Service
class SayWhere {

  static final int MOST = 6;

  /** Where it is written. */
  @Component
  record Books(PractisedAt practisedAt, Wordings wordings, Audit audit, Clock clock) {}

  private final Books books;
  private final KnownPlaces known;
  private final MayChange mayChange;

  SayWhere(Books books, KnownPlaces known, MayChange mayChange) {
    this.books = books;
    this.known = known;
    this.mayChange = mayChange;
  }

  /**
   * @param places as typed; lines without words are left out
   */
  @Transactional
  public void say(Actor actor, UUID statement, List<Place> places) {
    find(actor, statement);
    List<Place> sound = new ArrayList<>();
    for (int i = 0; i < places.size() && i < MOST; i++) {
      Place one = places.get(i);
      String label = Words.optional("label-" + i, one.label(), 80);
      String path = Words.optional("path-" + i, one.path(), 200);
      if (label.isEmpty() && path.isEmpty()) {
        continue;
      }
      if (label.isEmpty()) {
        throw Refused.field("label-" + i, "What is this place called?");
      }
      if (!path.matches("/(?!/)[A-Za-z0-9/_.?=&#-]*")) {
        throw Refused.field(
            "path-" + i, "A page of Harken begins with a slash, such as /cases/new.");
      }
      sound.add(new Place(label, path));
    }
    books.practisedAt().say(actor, statement, sound, books.clock().instant());
    written(actor, "said where practised", statement, Map.of("places", sound.size()));
  }

  @Transactional
  public void line(Actor actor, UUID statement, String line) {
    find(actor, statement);
    if (!line.isEmpty() && !known.knows(line)) {
      throw Refused.field("line", "Please choose one from the list.");
    }
    books.wordings().setLine(statement, line);
    written(actor, "said what shows it", statement, Map.of("line", line));
  }

  private void find(Actor actor, UUID statement) {
    books.wordings().require(statement);
    mayChange.refuseChange(actor);
  }

  private void written(Actor actor, String what, UUID statement, Map<String, ?> facts) {
    books.audit().changed(actor, what, "statement", statement.toString(), facts);
  }
}
