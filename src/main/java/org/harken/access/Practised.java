package org.harken.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something a member of staff did in their work that a skill may be shown by. Published by the room
 * where it happened, in the same transaction; carries ids, codes and counts, never a word of a
 * patient or about one.
 *
 * @param id tells this happening apart from every other: whoever listens may hear it twice
 * @param staff whose work it was
 * @param kind what happened, such as {@code letter.released}; the rooms' own codes
 * @param subject where it can be looked at by those who may, as a path below the root, such as
 *     {@code /cases/PR-26-0001}
 * @param counts what can be counted about it, such as {@code corrections}: 0
 */
public record Practised(
    UUID id, UUID staff, String kind, String subject, Map<String, Integer> counts, Instant at) {

  public Practised {
    counts = Map.copyOf(counts);
  }
}
