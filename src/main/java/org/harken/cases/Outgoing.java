package org.harken.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.platform.web.Actor;

/** What has left the house on a case, told by the rooms that send. */
public interface Outgoing {

  /**
   * Something that left.
   *
   * @param letter its id in the room that sent it
   * @param name such as "Answer, sent by mail"
   * @param recipient to whom, as it was sent
   * @param holdsWords some of the words asked about stand in it
   */
  record Left(UUID letter, String name, String recipient, Instant at, boolean holdsWords) {}

  /**
   * What left and holds these words, or was finished after they stood on the case and so may rest
   * on them.
   *
   * @param since when the words came to stand on the case
   */
  List<Left> restingOn(UUID caseId, Instant since, String words);

  /**
   * These words were put right: what is finished, has not left and holds or may rest on them stays
   * until somebody has looked at it again.
   */
  default void putRight(Actor actor, UUID caseId, Instant since, String words) {}
}
