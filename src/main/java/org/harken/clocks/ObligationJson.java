package org.harken.clocks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is owed, as a program reads it. Every moment is ISO 8601 with the facility's offset.
 *
 * @param pausedFor how long it has stood still, as an ISO 8601 duration
 * @param extended how often its time was extended lawfully
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligationJson(
    @Nullable UUID id,
    String kind,
    String label,
    String pack,
    String version,
    String startedAt,
    String dueAt,
    String pausedFor,
    int extended,
    String status,
    Because because,
    String citation,
    @Nullable String letter,
    @Nullable String metAt) {

  /** Why it is due then, in words, and by which law. */
  public record Because(String text, String citation) {}

  public static ObligationJson of(Obligation one) {
    return of(one.id(), one);
  }

  /** Of something that is owed on no case. */
  public static ObligationJson ofNoCase(Obligation one) {
    return of(null, one);
  }

  private static ObligationJson of(@Nullable UUID id, Obligation one) {
    Instant met = one.metAt();
    return new ObligationJson(
        id,
        one.kind().name(),
        one.label(),
        one.pack(),
        one.packVersion(),
        time(one.startedAt(), one.zone()),
        time(one.dueAt(), one.zone()),
        one.pausedFor().toString(),
        one.extended(),
        one.status().name().toLowerCase(Locale.ROOT),
        new Because(one.because(), one.citation()),
        one.citation(),
        one.letter(),
        met == null ? null : time(met, one.zone()));
  }

  private static String time(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
  }
}
