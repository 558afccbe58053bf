package org.harken.cases.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.harken.cases.Channel;
import org.harken.cases.intake.NewCase;
import org.harken.cases.recognition.Answers;
import org.harken.cases.store.DataFile;
import org.harken.people.Person;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Makes a concern of a row, or says what is wrong with it, every fault at once. */
final class RowReader {

  private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "x", "si", "sí");
  private static final Set<String> NO = Set.of("no", "n", "false", "f", "0");
  private static final Map<String, Channel> CHANNELS = channels();

  private final Map<String, Integer> columns = new HashMap<>();
  private final Mapping mapping;
  private final BiFunction<@Nullable String, @Nullable String, ZoneId> zones;

  /**
   * @param zones the zone of a facility and department as somebody wrote them; {@code Refused}
   *     where there is no such one
   */
  RowReader(
      List<String> headers,
      Mapping mapping,
      BiFunction<@Nullable String, @Nullable String, ZoneId> zones) {
    for (int column = 0; column < headers.size(); column++) {
      columns.put(headers.get(column), column);
    }
    this.mapping = mapping;
    this.zones = zones;
  }

  /** The concern; {@code Refused} with the fields at fault. */
  NewCase read(Register.Line line) {
    if (line.fault() != null) {
      throw Refused.field("row", line.fault());
    }
    return new Reading(line.cells()).concern();
  }

  private static Map<String, Channel> channels() {
    var words = new HashMap<String, Channel>();
    Arrays.stream(Channel.values())
        .forEach(channel -> words.put(Target.plain(channel.name()), channel));
    DataFile.rows(RowReader.class, "channel-words.csv")
        .forEach(
            row ->
                words.put(
                    Target.plain(row.getField("words")), Channel.valueOf(row.getField("channel"))));
    return Map.copyOf(words);
  }

  private final class Reading {

    private final List<String> cells;
    private final List<Refused.FieldFault> faults = new ArrayList<>();

    Reading(List<String> cells) {
      this.cells = cells;
    }

    NewCase concern() {
      String narrative = value("narrative");
      if (narrative == null) {
        fault("narrative", "There are no words in this row.");
      }
      Channel channel = channel();
      Instant receivedAt = receivedAt();
      Person.Details complainant =
          person("complainant.name", "complainant.email", "complainant.phone", null, null);
      Person.Details patient =
          person("patient.name", null, null, value("patient.mrn"), birthDate());
      Answers answers = answers();
      if (narrative == null || channel == null || receivedAt == null || !faults.isEmpty()) {
        throw new Refused("row-held", "This row cannot be taken.", faults);
      }
      return new NewCase(
          channel,
          receivedAt,
          narrative,
          value("language"),
          complainant,
          value("complainant.relationship"),
          patient,
          value("title"),
          value("facility"),
          value("department"),
          channel == Channel.EMAIL,
          answers);
    }

    private @Nullable String value(String target) {
      Mapping.Source source = mapping.source(target);
      if (source == null) {
        return null;
      }
      Integer column = columns.get(source.value());
      String text = source.constant() ? source.value() : column == null ? "" : cells.get(column);
      return text.isBlank() ? null : text.strip();
    }

    private @Nullable Channel channel() {
      String text = value("channel");
      Channel channel = text == null ? null : CHANNELS.get(Target.plain(text));
      if (channel == null) {
        fault(
            "channel",
            text == null
                ? "It does not say how this came."
                : "\"%s\" is not a way a concern comes. Known are: %s."
                    .formatted(
                        brief(text),
                        Arrays.stream(Channel.values())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
      }
      return channel;
    }

    private @Nullable Instant receivedAt() {
      String text = value("receivedAt");
      if (text == null) {
        fault("receivedAt", "It does not say when this was received.");
        return null;
      }
      ZoneId zone;
      try {
        zone = zones.apply(value("facility"), value("department"));
      } catch (Refused unknownPlace) {
        faults.addAll(unknownPlace.faults());
        return null;
      }
      Optional<Instant> moment = new Moments(zone, mapping.dayFirst()).instant(text);
      if (moment.isEmpty()) {
        fault("receivedAt", notADate(text));
      }
      return moment.orElse(null);
    }

    private @Nullable LocalDate birthDate() {
      String text = value("patient.birthDate");
      if (text == null) {
        return null;
      }
      Optional<LocalDate> day = new Moments(ZoneId.of("UTC"), mapping.dayFirst()).day(text);
      if (day.isEmpty()) {
        fault("patient.birthDate", notADate(text));
      }
      return day.orElse(null);
    }

    private String notADate(String text) {
      return "\"%s\" is not a date we can read (%s, or 2026-02-18)."
          .formatted(brief(text), mapping.dayFirst() ? "day first: 18/2/2026" : "2/18/2026");
    }

    private Person.@Nullable Details person(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mrn,
        @Nullable LocalDate birthDate) {
      var details =
          new Person.Details(
              value(name),
              email == null ? null : value(email),
              phone == null ? null : value(phone),
              mrn,
              birthDate,
              null,
              null,
              null);
      return details.isEmpty() ? null : details;
    }

    private Answers answers() {
      return new Answers(
          answer("dissatisfied"),
          answer("allegesAbuseNeglectOrHarm"),
          answer("asksForFormalHandling"),
          answer("onSurvey"),
          answer("resolutionRequested"),
          answer("billingOnly"),
          answer("medicareRights"),
          answer("resolvedAtOnce"),
          answer("satisfied"),
          answer("afterDischarge"),
          answer("representative"),
          answer("anonymous"),
          answer("serviceOnly"),
          answer("thanks"));
    }

    private @Nullable Boolean answer(String question) {
      String text = value("answers." + question);
      if (text == null) {
        return null;
      }
      String word = text.toLowerCase(Locale.ROOT);
      if (YES.contains(word)) {
        return true;
      }
      if (!NO.contains(word)) {
        fault("answers." + question, "\"%s\" is neither yes nor no.".formatted(brief(text)));
      }
      return false;
    }

    private void fault(String field, String message) {
      faults.add(new Refused.FieldFault(field, message));
    }

    private static String brief(String text) {
      return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
    }
  }
}
