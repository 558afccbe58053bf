package org.harken.cases.closing;

import org.harken.cases.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How a case is to end.
 *
 * @param rationale needed where the person is not satisfied, and where nothing else says why
 * @param transferredTo the body that takes it on, where it is transferred
 * @param personTold that the person was told of the transfer
 * @param reason why nobody can receive the answer: {@code anonymous}, {@code no address}, {@code
 *     returned} or {@code no authority}
 * @param agreedBy the supervisor who agrees that it cannot be delivered, by id, e-mail or name
 * @param duplicateOf the reference of the case that stays, where this is its duplicate
 */
public record Ending(
    @Nullable Outcome outcome,
    @Nullable String rationale,
    @Nullable String transferredTo,
    @Nullable Boolean personTold,
    @Nullable String reason,
    @Nullable String agreedBy,
    @Nullable String duplicateOf) {

  /** An ending that needs no more than its reason. */
  public static Ending of(Outcome outcome, @Nullable String rationale) {
    return new Ending(outcome, rationale, null, null, null, null, null);
  }
}
