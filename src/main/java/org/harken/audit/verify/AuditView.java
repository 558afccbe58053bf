package org.harken.audit.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** One finding in words. */
  public record Line(String text, String block, String entry) {}

  static AuditView of(@Nullable Verification found, boolean compared, @Nullable ChainHead head) {
    String headNumber = head == null ? "" : String.valueOf(head.number());
    String headHash = head == null ? "" : head.hash();
    if (found == null) {
      return new AuditView(false, false, "", "", headNumber, headHash, List.of(), "", "", Map.of());
    }
    String verdict =
        found.intact()
            ? compared
                ? "Nothing was changed, and the head you know is where it should be."
                : "Nothing was changed. Every entry is as it was written."
            : "Something is not as it was written.";
    String measure =
        String.format(
            Locale.ENGLISH,
            "%,d entries in %,d blocks, checked in %.1f seconds. %,d wait to be sealed.",
            found.entries(),
            found.blocks(),
            found.milliseconds() / 1000.0,
            found.waiting());
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
        true, found.intact(), verdict, measure, headNumber, headHash, lines, "", "", Map.of());
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
