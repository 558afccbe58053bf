package org.harken.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warnings of deadlines: a line in the inbox now, and a place in the next mail. The same point of
 * the same deadline is told to a person once.
 */
@Service
@Transactional
public class Warnings {

  private final WarningBook book;
  private final Inbox inbox;
  private final Clock clock;

  Warnings(WarningBook book, Inbox inbox, Clock clock) {
    this.book = book;
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * True where this was news to the person. An older line of the same deadline gives way to it.
   *
   * @param as the rung of the ladder on which the person is told
   * @param note what only this person has to know, such as whose it is; may be empty
   */
  public boolean tell(UUID staff, Whom as, Warning warning, String note) {
    UUID id = Ids.next();
    Instant now = clock.instant();
    if (!book.keep(id, staff, as, warning, now)) {
      return false;
    }
    book.giveWay(id, staff, warning.deadline(), now);
    inbox.put(
        id,
        staff,
        "deadline-" + warning.deadline() + "-" + warning.point() + "-" + warning.dueAt(),
        note.isEmpty() ? warning.text() : warning.text() + " " + note,
        warning.link());
    return true;
  }

  /**
   * What is not owed any more, or by another day now, asks nobody: its lines count as read. What
   * somebody was told as the owner goes on to whoever is the owner now.
   *
   * @param owed what is still owed of the subject, with its due moment
   */
  public void settle(UUID subject, Map<UUID, Instant> owed, @Nullable UUID owner) {
    Instant now = clock.instant();
    book.over(subject, owed, now);
    if (owner != null) {
      List<Warning> handed = book.leave(subject, owner, now);
      handed.forEach(warning -> tell(owner, Whom.OWNER, warning.ownedBy(owner), ""));
    }
  }
}
