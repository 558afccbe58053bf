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

  /** No form was sent. */
  public static Typed nothing() {
    return new Typed("", Map.of());
  }

  private final String form;
  private final Map<String, String> values;
  private final Map<String, String> faults = new LinkedHashMap<>();
  private @Nullable String sentence;

  /**
   * @param form which form of the page it was
   */
  public Typed(String form, Map<String, String> values) {
    this.form = form;
    this.values = values;
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
    String text = text(field);
    if (text.length() > most) {
      fault(
          field,
          "This is too long: %,d characters. At most %,d fit.".formatted(text.length(), most));
      return null;
    }
    if (text.indexOf('\u0000') >= 0) {
      fault(field, "This holds a character that cannot be kept (NUL). Please take it out.");
      return null;
    }
    return text.isEmpty() ? null : text;
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
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      fault(field, "Please give the date as year, month and day, such as 2026-03-03.");
      return null;
    }
  }

  /** A moment in local time of that zone. */
  public @Nullable Instant moment(String field, ZoneId zone) {
    String text = text(field);
    try {
      return text.isEmpty()
          ? null
          : LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
    } catch (DateTimeException notAMoment) {
      fault(field, "Please give day and time, such as 2026-03-03T14:30.");
      return null;
    }
  }

  public @Nullable UUID id(String field) {
    String text = text(field);
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      fault(field, "Please choose one from the list.");
      return null;
    }
  }

  public <E extends Enum<E>> @Nullable E choice(String field, Class<E> kind) {
    String text = text(field);
    for (E one : kind.getEnumConstants()) {
      if (one.name().equals(text)) {
        return one;
      }
    }
    if (!text.isEmpty()) {
      fault(field, "Please choose one from the list.");
    }
    return null;
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
          "Some fields need another look.",
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
