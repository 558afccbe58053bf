package org.harken.cases.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into one form, kept word for word for the second look, and what is wrong with
 * each field. Reading a field checks it; {@link #check()} refuses with all faults at once.
 */
public final class Typed {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

  /** No form was sent. */
  public static Typed nothing() {
    return new Typed("", Map.of());
  }

  private final String form;
  private final Map<String, String> values;
  private final Phrases phrases;
  private final Map<String, String> faults = new LinkedHashMap<>();
  private @Nullable String sentence;

  /**
   * @param form which form of the page it was
   */
  public Typed(String form, Map<String, String> values) {
    this(form, values, Phrases.ENGLISH);
  }

  /** The same for whoever reads another language. */
  public Typed(String form, Map<String, String> values, Phrases phrases) {
    this.form = form;
    this.values = values;
    this.phrases = phrases;
  }

  // -- reading -------------------------------------------------------------------------------

  /** The text without blanks around it; never null. */
  public String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /** Exactly as typed; null where the field was left empty. The use case checks it. */
  public @Nullable String raw(String field) {
    String typed = values.getOrDefault(field, "");
    return typed.isBlank() ? null : typed;
  }

  /** A whole number between the two; {@code orElse} where the field was left empty. */
  public int number(String field, int least, int most, int orElse) {
    String text = text(field);
    Integer number = number(field);
    if (!text.isEmpty() && (number == null || number < least || number > most)) {
      fault(field, phrases.number().formatted(least, most));
    }
    return number == null ? orElse : number;
  }

  /** A small whole number; null where it is none. */
  public @Nullable Integer number(String field) {
    String text = text(field);
    return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
  }

  /** A person's own words: exactly as they were typed, and there. */
  public String words(String field, int most, String orElse) {
    required(field, most, orElse);
    return values.getOrDefault(field, "");
  }

  /** At most so many characters; null where nothing was typed. */
  public @Nullable String optional(String field, int most) {
    String text = text(field).replace("\r\n", "\n");
    if (text.length() > most) {
      fault(field, phrases.tooLong().formatted(text.length(), most));
      return null;
    }
    if (text.codePoints().anyMatch(sign -> sign == 0 || sign >= 0xD800 && sign <= 0xDFFF)) {
      fault(field, phrases.sign());
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  /** The same; empty where nothing was typed. */
  public String maybe(String field, int most) {
    String text = optional(field, most);
    return text == null ? "" : text;
  }

  /** As {@link #optional}, but it must be there. */
  public String required(String field, int most, String orElse) {
    String text = optional(field, most);
    if (text == null && !faults.containsKey(field)) {
      fault(field, orElse);
    }
    return text == null ? "" : text;
  }

  public @Nullable LocalDate date(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (isWithin(day)) {
        return day;
      }
    } catch (DateTimeException notADate) {
      // said below
    }
    fault(field, phrases.date());
    return null;
  }

  private static boolean isWithin(LocalDate day) {
    return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
  }

  /** The same, but it must be there. */
  public LocalDate date(String field, String orElse) {
    LocalDate day = date(field);
    if (day == null) {
      fault(field, orElse);
      return LATEST;
    }
    return day;
  }

  /** A moment in local time of that zone. */
  public @Nullable Instant moment(String field, ZoneId zone) {
    String text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDateTime moment = LocalDateTime.parse(text.replace(' ', 'T'));
      if (isWithin(moment.toLocalDate())) {
        return moment.atZone(zone).toInstant();
      }
    } catch (DateTimeException notAMoment) {
      // said below
    }
    fault(field, phrases.moment());
    return null;
  }

  /** The same, but it must be there. */
  public Instant moment(String field, ZoneId zone, String orElse) {
    Instant moment = moment(field, zone);
    if (moment == null) {
      fault(field, orElse);
      return Instant.EPOCH;
    }
    return moment;
  }

  public @Nullable UUID id(String field) {
    String text = text(field);
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      fault(field, phrases.choose());
      return null;
    }
  }

  /** The same, but it must be there. */
  public UUID id(String field, String orElse) {
    UUID id = id(field);
    if (id == null) {
      fault(field, orElse);
      return new UUID(0, 0);
    }
    return id;
  }

  public <E extends Enum<E>> @Nullable E choice(String field, Class<E> kind) {
    String text = text(field);
    for (E one : kind.getEnumConstants()) {
      if (one.name().equals(text)) {
        return one;
      }
    }
    if (!text.isEmpty()) {
      fault(field, phrases.choose());
    }
    return null;
  }

  /** The same, but it must be there; {@code orElse} only goes on to {@link #check()}. */
  public <E extends Enum<E>> E choice(String field, Class<E> kind, E orElse) {
    E chosen = choice(field, kind);
    if (chosen == null) {
      fault(field, phrases.choose());
      return orElse;
    }
    return chosen;
  }

  /** Yes, no, or null for not asked. */
  public @Nullable Boolean answer(String field) {
    return switch (text(field)) {
      case "yes" -> Boolean.TRUE;
      case "no" -> Boolean.FALSE;
      default -> null;
    };
  }

  public boolean ticked(String field) {
    return !text(field).isEmpty();
  }

  /** What is said of its fields. */
  public Phrases phrases() {
    return phrases;
  }

  // -- faults --------------------------------------------------------------------------------

  public void fault(String field, String message) {
    faults.putIfAbsent(field, message);
  }

  /** Takes over what a rule said no to. */
  public void refused(Refused refusal) {
    refusal.faults().forEach(fault -> fault(fault.field(), fault.message()));
    sentence = refusal.getMessage();
  }

  /** Refuses with every fault found so far. */
  public void check() {
    if (!faults.isEmpty()) {
      throw new Refused(
          "invalid",
          phrases.again(),
          faults.entrySet().stream()
              .map(fault -> new Refused.FieldFault(fault.getKey(), fault.getValue()))
              .toList());
    }
  }

  // -- for pages -----------------------------------------------------------------------------

  public boolean is(String form) {
    return this.form.equals(form);
  }

  /** What was typed there, unaltered, where this form was the one sent. */
  public String value(String form, String field, String orElse) {
    return is(form) ? values.getOrDefault(field, "").replace("\u0000", "") : orElse;
  }

  public @Nullable String faultOf(String form, String field) {
    return is(form) ? faults.get(field) : null;
  }

  /** The sentence above the form, or null where all is well. */
  public @Nullable String sentence(String form) {
    return is(form) ? sentence : null;
  }

  /** Everything as it was typed. */
  public Map<String, String> all() {
    return values;
  }

  public List<Map.Entry<String, String>> faults() {
    return List.copyOf(faults.entrySet());
  }
}
