package org.harken.clocks.explain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.harken.clocks.explain.Question.Happening;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.Matter;
import org.harken.clocks.model.RulePack;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Reads the events of a question; a fault names the event and its field. */
final class Given {

  private static final int MOST_EVENTS = 300;
  private static final int MOST_LETTERS = 200;

  /** Kinds of case that are no grievance. */
  private static final Set<String> NO_GRIEVANCE =
      Set.of(
          "inquiry",
          "complaint",
          "billing-complaint",
          "feedback",
          "compliment",
          "pending-authority");

  private final RulePack pack;
  private final ZoneId zone;

  Given(RulePack pack, ZoneId zone) {
    this.pack = pack;
    this.zone = zone;
  }

  static ZoneId zone(@Nullable String words) {
    String name = words == null ? "" : words.strip();
    try {
      if (!name.isEmpty() && name.length() <= 60) {
        return ZoneId.of(name);
      }
    } catch (DateTimeException none) {
      // said below
    }
    throw Refused.field("timeZone", "Please give a time zone such as America/Chicago.");
  }

  List<Event> events(@Nullable List<@Nullable Happening> happenings) {
    if (happenings == null || happenings.isEmpty()) {
      throw Refused.field("events", "Please say what happened, at least RECEIVED and when.");
    }
    if (happenings.size() > MOST_EVENTS) {
      throw Refused.field("events", "These are too many. At most 300 can be worked with.");
    }
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < happenings.size(); i++) {
      String place = "events[" + i + "]";
      Happening one = happenings.get(i);
      if (one == null) {
        throw Refused.field(place, "Please say what happened.");
      }
      events.addAll(event(place, one));
    }
    return events;
  }

  private List<Event> event(String place, Happening one) {
    EventType type = type(place + ".type", one.type());
    Event event =
        Event.of(type, moment(place + ".at", one.at(), zone))
            .atStage(stage(place + ".stage", one.stage()));
    return switch (type) {
      case CLASSIFIED -> classified(place, one, event);
      case INTERIM_SENT -> {
        LocalDate day = day(place + ".promisedOn", one.promisedOn(), false);
        yield List.of(decided(place, one, event.until(day, decider(one.by()), event.at())));
      }
      case EXTENDED -> {
        LocalDate day = day(place + ".until", one.until(), true);
        String notice = one.noticeSentAt();
        Instant told = notice == null ? null : moment(place + ".noticeSentAt", notice, zone);
        yield List.of(decided(place, one, event.until(day, decider(one.by()), told)));
      }
      case PAUSED -> List.of(event.because(reason(place + ".reason", one.reason(), true)));
      case RESUMED, CLOSED -> {
        String reason = reason(place + ".reason", one.reason(), false);
        yield List.of(reason.isEmpty() ? event : event.because(reason));
      }
      case RECEIVED -> {
        Event received = event.about(matter(place + ".about", one.about()));
        yield List.of(Boolean.TRUE.equals(one.again()) ? received.again() : received);
      }
      case ACKNOWLEDGED, RESOLVED -> List.of(decided(place, one, event));
      case INFORMATION_REQUESTED, STAGE_2 -> List.of(event);
    };
  }

  private Event decided(String place, Happening one, Event event) {
    return event.by(name(one.by())).about(matter(place + ".about", one.about()));
  }

  private static EventType type(String field, @Nullable String words) {
    String name = words == null ? "" : words.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(EventType.values())
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.field(
                    field,
                    "Please choose one of: "
                        + Arrays.stream(EventType.values())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private List<Event> classified(String place, Happening one, Event event) {
    String named = one.as() == null ? one.about() : one.as();
    String matter = named == null ? "" : code(named);
    if (matter.isEmpty() || matter.equals("grievance") && !isKnown(matter)) {
      return List.of(event);
    }
    if (isKnown(matter)) {
      return List.of(event.about(matter));
    }
    if (NO_GRIEVANCE.contains(matter)) {
      return pack.matters().stream()
          .filter(known -> known.starts() == Matter.Starts.EVERY_GRIEVANCE)
          .map(known -> event.noLongerAbout(known.id(), "It is no grievance"))
          .toList();
    }
    throw unknown(place + ".as");
  }

  private @Nullable String matter(String field, @Nullable String named) {
    if (named == null || named.isBlank()) {
      return null;
    }
    String matter = code(named);
    if (!isKnown(matter)) {
      throw unknown(field);
    }
    return matter;
  }

  private boolean isKnown(String matter) {
    return pack.matter(matter).isPresent();
  }

  private Refused unknown(String field) {
    return Refused.field(
        field,
        "This pack knows: "
            + pack.matters().stream().map(Matter::id).collect(Collectors.joining(", "))
            + ".");
  }

  private static String code(String named) {
    String cut = named.strip();
    return (cut.length() > MOST_LETTERS ? cut.substring(0, MOST_LETTERS) : cut)
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }

  private static @Nullable Integer stage(String field, @Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    return switch (words.strip()) {
      case "1" -> 1;
      case "2" -> 2;
      default -> throw Refused.field(field, "Please give 1 or 2.");
    };
  }

  private static String reason(String field, @Nullable String words, boolean needed) {
    String reason = words == null ? "" : words.strip();
    if (reason.isEmpty() && needed) {
      throw Refused.field(field, "Please say why it stands still.");
    }
    if (reason.length() > MOST_LETTERS) {
      throw Refused.field(field, "This is too long. At most 200 characters can be kept.");
    }
    return reason;
  }

  private static @Nullable String name(@Nullable String by) {
    return by == null || by.isBlank()
        ? null
        : by.strip().substring(0, Math.min(80, by.strip().length()));
  }

  /** Whoever is no supervisor and no director decides as a representative does. */
  private static Decider decider(@Nullable String by) {
    String name = by == null ? "" : by.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(Decider.values())
        .filter(decider -> decider.name().equals(name))
        .findFirst()
        .orElse(Decider.REPRESENTATIVE);
  }

  static Instant moment(String field, @Nullable String words, ZoneId zone) {
    String text = words == null ? "" : words.strip();
    try {
      Instant moment = text.length() > 40 ? null : parsed(text, zone);
      if (moment != null && isInTime(LocalDate.ofInstant(moment, zone))) {
        return moment;
      }
    } catch (DateTimeException none) {
      // said below
    }
    throw Refused.field(
        field, "Please give date and time with the offset, such as 2026-02-18T10:42:00-06:00.");
  }

  private static Instant parsed(String text, ZoneId zone) {
    if (text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
    boolean hasOffset =
        text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
    return hasOffset
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  private @Nullable LocalDate day(String field, @Nullable String words, boolean needed) {
    String text = words == null ? "" : words.strip();
    if (text.isEmpty() && !needed) {
      return null;
    }
    try {
      LocalDate day =
          text.length() == 10
              ? LocalDate.parse(text)
              : LocalDate.ofInstant(moment(field, text, zone), zone);
      if (isInTime(day)) {
        return day;
      }
    } catch (DateTimeException none) {
      // said below
    }
    throw Refused.field(field, "Please give the day as 2026-02-18.");
  }

  private static boolean isInTime(LocalDate day) {
    return day.getYear() >= 1950 && day.getYear() <= 2150;
  }
}
