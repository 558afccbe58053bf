package org.harken.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a case and may say for whom it waits from then on. Codes and ids, no
 * words.
 *
 * @param what a code such as {@code resolution.finished}; what each means for waiting is in
 *     waiting.yaml
 * @param thing what it happened to: a letter, a task, the case itself
 * @param department the department that has something to do from then on; null for none
 */
public record Happening(
    UUID caseId, String what, UUID thing, Instant at, @Nullable UUID department) {

  public static Happening of(UUID caseId, String what, UUID thing, Instant at) {
    return new Happening(caseId, what, thing, at, null);
  }
}
