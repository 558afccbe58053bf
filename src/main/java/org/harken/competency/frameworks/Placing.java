package org.harken.competency.frameworks;

import java.util.ArrayList;
import java.util.List;
import org.harken.competency.Framework;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.model.Difference.Placed;

/** The statements of a framework with their places, to be compared. */
final class Placing {

  private Placing() {}

  static List<Placed> of(Framework framework) {
    return of(framework.levels());
  }

  static List<Placed> of(List<Level> levels) {
    List<Placed> placed = new ArrayList<>();
    for (Level level : levels) {
      for (int place = 0; place < level.statements().size(); place++) {
        Statement one = level.statements().get(place);
        placed.add(new Placed(one.id(), level.key(), place, one.text(), one.topic()));
      }
    }
    return placed;
  }
}
