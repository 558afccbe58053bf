package org.harken.competency.learning;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
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

  private final String form;
  private final Map<String, String> values;
  private final Map<String, String> faults = new LinkedHashMap<>();
  private @Nullable String sentence;

  public Typed(String form, Map<String, String> values) {
    this.form = form;
    this.values = values;
  }

  /** No form was sent. */
  public static Typed nothing() {
    return new Typed("", Map.of());
  }

  /** The fields of a form that came as a record of texts. */
  public static Typed of(String form, Record sent) {
    Map<String, String> values = new HashMap<>();
    try {
      for (RecordComponent one : sent.getClass().getRecordComponents()) {
        var read = one.getAccessor();
        read.setAccessible(true);
        if (read.invoke(sent) instanceof String text) {
          values.put(one.getName(), text);
        }
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new Typed(form, values);
  }

  // -- reading -------------------------------------------------------------------------------

  /** The text without blanks around it; never null. */
  public String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  /** At most so many characters; empty where nothing was typed. */
  public String optional(String field, int most) {
    String text = text(field).replace("\r\n", "\n");
    if (text.length() > most) {
      fault(
          field,
          "This is too long: %,d characters. At most %,d fit.".formatted(text.length(), most));
      return "";
    }
    if (text.codePoints().anyMatch(sign -> sign == 0 || sign >= 0xD800 && sign <= 0xDFFF)) {
      fault(field, "This holds a character that cannot be kept. Please take it out.");
      return "";
    }
    return text;
  }

  /** As {@link #optional}, but it must be there. */
  public String required(String field, int most, String orElse) {
    String text = optional(field, most);
    if (text.isEmpty() && !faults.containsKey(field)) {
      fault(field, orElse);
    }
    return text;
  }

  public @Nullable LocalDate date(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
        return day;
      }
    } catch (DateTimeException notADate) {
      // said below
    }
    fault(field, "Please give the date as year, month and day, such as 2026-03-03.");
    return null;
  }

  public LocalDate date(String field, String orElse) {
    LocalDate day = date(field);
    if (day == null) {
      fault(field, orElse);
      return LATEST;
    }
    return day;
  }

  /** A moment in local time of that zone. */
  public Instant moment(String field, ZoneId zone, String orElse) {
    String text = text(field);
    try {
      if (!text.isEmpty()) {
        LocalDateTime moment = LocalDateTime.parse(text.replace(' ', 'T'));
        LocalDate day = moment.toLocalDate();
        if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
          return moment.atZone(zone).toInstant();
        }
        fault(field, "Please give day and time, such as 2026-03-03T14:30.");
      }
    } catch (DateTimeException notAMoment) {
      fault(field, "Please give day and time, such as 2026-03-03T14:30.");
    }
    fault(field, orElse);
    return Instant.EPOCH;
  }

  /** A whole number between the two; {@code orElse} where the field was left empty. */
  public int number(String field, int least, int most, int orElse) {
    String text = text(field);
    if (text.isEmpty()) {
      return orElse;
    }
    if (text.matches("\\d{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    fault(field, "Please give a whole number from %,d to %,d.".formatted(least, most));
    return orElse;
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

  public UUID id(String field, String orElse) {
    UUID id = id(field);
    if (id == null) {
      fault(field, orElse);
      return new UUID(0, 0);
    }
    return id;
  }

  public <E extends Enum<E>> E choice(String field, Class<E> kind, E orElse) {
    String text = text(field);
    for (E one : kind.getEnumConstants()) {
      if (one.name().equals(text)) {
        return one;
      }
    }
    fault(field, "Please choose one from the list.");
    return orElse;
  }

  /** An address of the web or of a page of the house; empty where none was given. */
  public String link(String field) {
    String text = optional(field, 500);
    if (text.isEmpty() || text.startsWith("/") && !text.startsWith("//") && isAddress(text)) {
      return text;
    }
    if (text.matches("https?://[^\\s/].*") && isAddress(text)) {
      return text;
    }
    fault(field, "Please give a link that begins with https:// or with / for a page of the house.");
    return "";
  }

  private static boolean isAddress(String text) {
    try {
      return !new URI(text).toString().isEmpty() && text.indexOf('\\') < 0;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
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

  public List<Map.Entry<String, String>> faults() {
    return List.copyOf(faults.entrySet());
  }
}
