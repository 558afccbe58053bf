package org.harken.audit.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the audit page shows.
 *
 * @param checked true after a check
 * @param verdict one sentence
 */
public record AuditView(
    boolean checked,
    boolean intact,
    String verdict,
    String measure,
    String headNumber,
    String headHash,
    List<Line> findings,
    String number,
    String hash,
    Map<String, String> faults) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** One finding in words. */
  public record Line(String text, String block, String entry) {}

  static AuditView of(@Nullable Verification found, boolean compared, @Nullable ChainHead head) {
    String headNumber = head == null ? "" : String.valueOf(head.number());
    String headHash = head == null ? "" : head.hash();
    if (found == null) {
      return new AuditView(false, false, "", "", headNumber, headHash, List.of(), "", "", Map.of());
    }
    List<Line> lines =
        found.findings().stream()
            .map(
                one ->
                    new Line(
                        one.text(),
                        one.block() == null ? "none" : String.valueOf(one.block()),
                        one.entry() == null ? "" : one.entry()))
            .toList();
    return new AuditView(
        true,
        found.intact(),
        verdict(found, compared),
        measure(found),
        headNumber,
        headHash,
        lines,
        "",
        "",
        Map.of());
  }

  private static String verdict(Verification found, boolean compared) {
    if (!found.intact()) {
      return "Something is not as it was written.";
    }
    if (!found.complete()) {
      return "Nothing was changed as far as the check got. The whole record is being walked now.";
    }
    return compared
        ? "Nothing was changed, and the head you know is where it should be."
        : "Nothing was changed. Every entry is as it was written.";
  }

  private static String measure(Verification found) {
    String all =
        String.format(
            Locale.ENGLISH,
            "%,d entries in %,d blocks, checked in %.1f seconds. %,d wait to be sealed.",
            found.entries(),
            found.blocks(),
            found.milliseconds() / 1000.0,
            found.waiting());
    Verification.Since since = found.since();
    return since == null
        ? all
        : all
            + String.format(
                Locale.ENGLISH,
                " The first %,d blocks were walked on %s.",
                since.blocks(),
                spoken(since.at()));
  }

  /** The last walk along the whole record, and whether the next is under way. */
  static String walk(Optional<WholeWalk> last, Optional<WholeWalk> underWay, Clock clock) {
    String before =
        last.map(
                walk ->
                    String.format(
                        Locale.ENGLISH,
                        "It was walked last on %s: %s.",
                        spoken(Objects.requireNonNullElse(walk.finishedAt(), walk.askedAt())),
                        CheckAudit.result(walk).intact()
                            ? "nothing was changed"
                            : "something is not as it was written"))
            .orElse("It has not been walked yet.");
    return underWay
        .map(
            walk ->
                before
                    + " A walk was asked for "
                    + Math.max(0, Duration.between(walk.askedAt(), clock.instant()).toMinutes())
                    + " minutes ago and is not done yet.")
        .orElse(before);
  }

  private static String spoken(Instant at) {
    return MOMENT.format(at);
  }

  AuditView withFault(Refused refusal, String typedNumber, String typedHash) {
    return new AuditView(
        checked,
        intact,
        verdict,
        measure,
        headNumber,
        headHash,
        findings,
        typedNumber,
        typedHash,
        refusal.faults().stream()
            .collect(
                Collectors.toMap(
                    Refused.FieldFault::field, Refused.FieldFault::message, (one, two) -> one)));
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }
}
