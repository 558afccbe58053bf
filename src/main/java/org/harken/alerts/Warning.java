package org.harken.alerts;

import java.time.Instant;
import java.util.UUID;

/**
 * What has to be known of a deadline.
 *
 * @param point tells the points of one deadline apart
 * @param safety mailed at once, at any hour
 * @param owner who answers for it, also where somebody else is told
 * @param text right on any later day; nothing in it names a patient
 */
public record Warning(
    UUID deadline,
    UUID subject,
    String point,
    Instant dueAt,
    boolean safety,
    UUID owner,
    String text,
    String link) {

  Warning ownedBy(UUID other) {
    return new Warning(deadline, subject, point, dueAt, safety, other, text, link);
  }
}
