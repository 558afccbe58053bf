package org.harken.cases.recognition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a case was told, told again without one thing that belongs elsewhere. */
public final class Retelling {

  private Retelling() {}

  /**
   * Only what the one thing answered is looked at again: the latest of the others answers it now,
   * else the first telling.
   *
   * @param stands what the case knows with it
   * @param first the inputs of the first decision
   * @param others what everything else answered, oldest first
   */
  public static Answers without(
      Answers taken, Answers stands, Map<String, ?> first, List<Answers> others) {
    Answers left = ofInputs(first);
    for (Answers other : others) {
      left = left.then(other);
    }
    return new Answers(
        pick(taken.dissatisfied(), stands.dissatisfied(), left.dissatisfied()),
        pick(
            taken.allegesAbuseNeglectOrHarm(),
            stands.allegesAbuseNeglectOrHarm(),
            left.allegesAbuseNeglectOrHarm()),
        pick(
            taken.asksForFormalHandling(),
            stands.asksForFormalHandling(),
            left.asksForFormalHandling()),
        pick(taken.onSurvey(), stands.onSurvey(), left.onSurvey()),
        pick(taken.resolutionRequested(), stands.resolutionRequested(), left.resolutionRequested()),
        pick(taken.billingOnly(), stands.billingOnly(), left.billingOnly()),
        pick(taken.medicareRights(), stands.medicareRights(), left.medicareRights()),
        pick(taken.resolvedAtOnce(), stands.resolvedAtOnce(), left.resolvedAtOnce()),
        pick(taken.satisfied(), stands.satisfied(), left.satisfied()),
        pick(taken.afterDischarge(), stands.afterDischarge(), left.afterDischarge()),
        pick(taken.representative(), stands.representative(), left.representative()),
        pick(taken.anonymous(), stands.anonymous(), left.anonymous()),
        pick(taken.serviceOnly(), stands.serviceOnly(), left.serviceOnly()),
        pick(taken.thanks(), stands.thanks(), left.thanks()));
  }

  private static @Nullable Boolean pick(
      @Nullable Boolean taken, @Nullable Boolean stands, @Nullable Boolean left) {
    return taken == null ? stands : left;
  }

  private static Answers ofInputs(Map<String, ?> inputs) {
    Map<String, Boolean> known = Questions.known(inputs);
    return new Answers(
        known.get("dissatisfied"),
        known.get("allegesAbuseNeglectOrHarm"),
        known.get("asksForFormalHandling"),
        known.get("onSurvey"),
        known.get("resolutionRequested"),
        known.get("billingOnly"),
        known.get("medicareRights"),
        known.get("resolvedAtOnce"),
        known.get("satisfied"),
        known.get("afterDischarge"),
        known.get("representative"),
        known.get("anonymous"),
        known.get("serviceOnly"),
        known.get("thanks"));
  }
}
