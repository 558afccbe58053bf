package org.harken.competency;

import gg.jte.Content;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;

/** What a later room adds to the pages of somebody's ladder. */
public interface LadderPart {

  /** A card beside the whole ladder, or null for none. */
  @Nullable Content ofLadder(Actor actor, UUID person);

  /** A card beside one statement, or null for none. */
  @Nullable Content ofStatement(Actor actor, UUID person, UUID statement);
}
