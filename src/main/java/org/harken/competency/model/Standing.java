package org.harken.competency.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands with one statement. Evidence may raise a stage to ready and never lowers
 * it; only signatures sign, the latest of each observer counts, and what is signed ends.
 *
 * @param score of the rubric, as signed; 0 where nothing was
 * @param signatures of those who found it done without help
 * @param expiresOn null where it is not signed
 */
public record Standing(
    Stage stage, int score, int signatures, int needed, @Nullable LocalDate expiresOn) {

  /** The rubric: from here on somebody does it without help. */
  public static final int ALONE = 2;

  /** A signature: by whom, what was found, on which day. */
  public record Signature(UUID by, int score, LocalDate on) {}

  /**
   * What a stage is made of.
   *
   * @param needed how many different observers
   * @param months how long a signature counts
   * @param enough how much evidence makes ready for a signature
   */
  public record Rule(int needed, int months, int enough) {}

  /**
   * @param rules what was asked on a day: a signature keeps what was asked on its own
   * @param evidence how much of it counts today
   * @param seen whether somebody observed, tested or audited it
   * @param asked whether a signature was asked for
   * @param signatures in the order of time
   */
  public static Standing of(
      Function<LocalDate, Rule> rules,
      long evidence,
      boolean seen,
      boolean asked,
      List<Signature> signatures,
      LocalDate today) {
    Rule now = rules.apply(today);
    Map<UUID, Signature> latest = new LinkedHashMap<>();
    signatures.forEach(one -> latest.put(one.by(), one));
    List<Signature> alone =
        signatures.stream()
            .filter(one -> one.score() >= ALONE)
            .filter(one -> isAlone(latest.get(one.by())))
            .toList();
    int many = (int) alone.stream().map(Signature::by).distinct().count();
    Standing signed = null;
    for (int upTo = 1; upTo <= alone.size(); upTo++) {
      Standing one = signed(rules, alone.subList(0, upTo), many, today);
      if (one != null && (signed == null || !isSooner(one, signed))) {
        signed = one;
      }
    }
    if (signed != null) {
      return signed;
    }
    int score = latest.values().stream().mapToInt(Signature::score).max().orElse(0);
    return new Standing(
        unsigned(now, evidence, seen || !latest.isEmpty(), asked || many > 0),
        Math.min(score, ALONE - 1),
        many,
        now.needed(),
        null);
  }

  private static boolean isAlone(@Nullable Signature one) {
    return one != null && one.score() >= ALONE;
  }

  private static boolean isSooner(Standing one, Standing other) {
    return Objects.requireNonNull(one.expiresOn).isBefore(Objects.requireNonNull(other.expiresOn));
  }

  /** As it stood with the last of these, by what was asked on that day; null where more was. */
  private static @Nullable Standing signed(
      Function<LocalDate, Rule> rules, List<Signature> alone, int many, LocalDate today) {
    Rule rule = rules.apply(alone.getLast().on());
    Map<UUID, Signature> latest = new LinkedHashMap<>();
    alone.forEach(one -> latest.put(one.by(), one));
    List<Signature> counting =
        latest.values().stream()
            .sorted((one, other) -> other.on().compareTo(one.on()))
            .limit(rule.needed())
            .toList();
    if (counting.size() < rule.needed()) {
      return null;
    }
    LocalDate expires =
        counting.stream()
            .map(one -> one.on().plusMonths(rules.apply(one.on()).months()))
            .min(LocalDate::compareTo)
            .orElseThrow();
    return new Standing(
        expires.isBefore(today) ? Stage.EXPIRED : Stage.SIGNED,
        counting.stream().mapToInt(Signature::score).min().orElse(ALONE),
        many,
        rule.needed(),
        expires);
  }

  private static Stage unsigned(Rule rule, long evidence, boolean seen, boolean asked) {
    if (asked || evidence >= rule.enough()) {
      return Stage.READY;
    }
    return seen || evidence > 0 ? Stage.PRACTISING : Stage.NOT_STARTED;
  }

  public boolean isSigned() {
    return stage == Stage.SIGNED;
  }

  /** Signed, and over within so many days. */
  public boolean endsWithin(int days, LocalDate today) {
    return isSigned() && expiresOn != null && !expiresOn.isAfter(today.plusDays(days));
  }

  /** In the words of the rubric. */
  public String words() {
    return switch (stage) {
      case SIGNED -> score >= 3 ? "Can teach it" : "Alone";
      case EXPIRED -> "Expired, sign again";
      case READY ->
          signatures > 0 ? signatures + " of " + needed + " signatures" : "Ready for sign-off";
      case PRACTISING -> score == 1 ? "With a prompt" : "Practising";
      case NOT_STARTED -> "Not seen yet";
    };
  }

  /** How many of three bars are filled. */
  public int bars() {
    return switch (stage) {
      case SIGNED -> Math.max(ALONE, score);
      case EXPIRED, READY, PRACTISING -> 1;
      case NOT_STARTED -> 0;
    };
  }
}
