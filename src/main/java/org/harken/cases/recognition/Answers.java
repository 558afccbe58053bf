package org.harken.cases.recognition;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and answered. Null means not asked and never counts as yes.
 *
 * @param resolvedAtOnce staff present settled it there and then
 * @param representative the complainant is the patient, or someone entitled to speak for the
 *     patient
 * @param serviceOnly parking, television and the like: no matter of care
 */
public record Answers(
    @Nullable Boolean dissatisfied,
    @Nullable Boolean allegesAbuseNeglectOrHarm,
    @Nullable Boolean asksForFormalHandling,
    @Nullable Boolean onSurvey,
    @Nullable Boolean resolutionRequested,
    @Nullable Boolean billingOnly,
    @Nullable Boolean medicareRights,
    @Nullable Boolean resolvedAtOnce,
    @Nullable Boolean satisfied,
    @Nullable Boolean afterDischarge,
    @Nullable Boolean representative,
    @Nullable Boolean anonymous,
    @Nullable Boolean serviceOnly,
    @Nullable Boolean thanks) {

  /** Nothing asked yet. */
  public static final Answers NONE =
      new Answers(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** The answers by the names of their questions, in the order of this record; null: not asked. */
  public static Answers asked(Function<String, @Nullable Boolean> by) {
    return new Answers(
        by.apply("dissatisfied"),
        by.apply("allegesAbuseNeglectOrHarm"),
        by.apply("asksForFormalHandling"),
        by.apply("onSurvey"),
        by.apply("resolutionRequested"),
        by.apply("billingOnly"),
        by.apply("medicareRights"),
        by.apply("resolvedAtOnce"),
        by.apply("satisfied"),
        by.apply("afterDischarge"),
        by.apply("representative"),
        by.apply("anonymous"),
        by.apply("serviceOnly"),
        by.apply("thanks"));
  }

  /** Yes, no or unknown, by the name of the question. */
  public Map<String, String> words() {
    return Questions.of(this);
  }

  /**
   * These answers, with the later ones in place of the earlier where the later ones say something.
   */
  public Answers then(Answers later) {
    return new Answers(
        pick(later.dissatisfied, dissatisfied),
        pick(later.allegesAbuseNeglectOrHarm, allegesAbuseNeglectOrHarm),
        pick(later.asksForFormalHandling, asksForFormalHandling),
        pick(later.onSurvey, onSurvey),
        pick(later.resolutionRequested, resolutionRequested),
        pick(later.billingOnly, billingOnly),
        pick(later.medicareRights, medicareRights),
        pick(later.resolvedAtOnce, resolvedAtOnce),
        pick(later.satisfied, satisfied),
        pick(later.afterDischarge, afterDischarge),
        pick(later.representative, representative),
        pick(later.anonymous, anonymous),
        pick(later.serviceOnly, serviceOnly),
        pick(later.thanks, thanks));
  }

  private static @Nullable Boolean pick(@Nullable Boolean later, @Nullable Boolean earlier) {
    return later == null ? earlier : later;
  }
}
