package org.harken.competency.person;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.harken.competency.LadderPart;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The cards of later rooms on the pages of a ladder. */
@Component
class LadderParts {

  private final ObjectProvider<LadderPart> parts;

  LadderParts(ObjectProvider<LadderPart> parts) {
    this.parts = parts;
  }

  List<Content> ofLadder(Actor actor, UUID person) {
    return all(part -> part.ofLadder(actor, person));
  }

  List<Content> ofStatement(Actor actor, UUID person, UUID statement) {
    return all(part -> part.ofStatement(actor, person, statement));
  }

  private List<Content> all(Function<LadderPart, @Nullable Content> card) {
    List<Content> cards = new ArrayList<>();
    parts
        .orderedStream()
        .forEach(
            part -> {
              @Nullable Content content = card.apply(part);
              if (content != null) {
                cards.add(content);
              }
            });
    return cards;
  }
}
