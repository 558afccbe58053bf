package org.harken.clocks.calendars;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.access.Facility;
import org.harken.clocks.packs.Jurisdictions;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which days a facility works: public holidays with the reason for each, and its own days. */
@Controller
class CalendarsPage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private final KeepDays keepDays;
  private final OwnDaysBook book;
  private final Clock clock;

  CalendarsPage(KeepDays keepDays, OwnDaysBook book, Clock clock) {
    this.keepDays = keepDays;
    this.book = book;
    this.clock = clock;
  }

  @Permits("clocks:see")
  @GetMapping("/clocks/facilities/{id}/calendars")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return page(actor, id, null, Map.of());
  }

  /** A day of its own, or an ordinary day again. */
  @Permits("clocks:facility")
  @PostMapping("/clocks/facilities/{id}/own-days")
  ModelAndView own(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    return attempt(
        actor,
        id,
        fields,
        () -> {
          Boolean open =
              switch (fields.getOrDefault("is", "")) {
                case "open" -> Boolean.TRUE;
                case "closed" -> Boolean.FALSE;
                case "ordinary" -> null;
                default -> throw Refused.field("is", "Is it closed or open?");
              };
          keepDays.day(actor, id, day(fields), open, fields.getOrDefault("why", ""));
        });
  }

  @Permits("clocks:facility")
  @PostMapping("/clocks/facilities/{id}/switches")
  ModelAndView turn(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    return attempt(
        actor,
        id,
        fields,
        () ->
            keepDays.turn(
                actor,
                id,
                fields.getOrDefault("calendar", ""),
                fields.getOrDefault("key", ""),
                fields.getOrDefault("off", "").equals("yes")));
  }

  private ModelAndView attempt(Actor actor, UUID id, Map<String, String> fields, Runnable work) {
    try {
      work.run();
      return new ModelAndView("redirect:/clocks/facilities/" + id + "/calendars");
    } catch (Refused refusal) {
      ModelAndView page = page(actor, id, refusal, fields);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private static LocalDate day(Map<String, String> fields) {
    try {
      LocalDate day = LocalDate.parse(fields.getOrDefault("day", "").strip());
      if (day.getYear() >= 1950 && day.getYear() <= 2150) {
        return day;
      }
    } catch (DateTimeException none) {
      // said below
    }
    throw Refused.field("day", "Please give the day, such as 2026-12-24.");
  }

  private ModelAndView page(
      Actor actor, UUID id, @Nullable Refused refusal, Map<String, String> typed) {
    Facility facility = keepDays.facility(actor, id);
    Instant now = clock.instant();
    int year = LocalDate.ofInstant(now, facility.zone()).getYear();
    OwnDays own = book.asOf(id, now);
    List<CalendarsView.Shown> shown =
        Calendars.in(Jurisdictions.of(facility)).stream()
            .filter(calendar -> !calendar.days().isEmpty())
            .map(calendar -> shown(calendar, own, year))
            .toList();
    Map<String, String> faults = new HashMap<>();
    if (refusal != null) {
      refusal.faults().forEach(fault -> faults.put(fault.field(), fault.message()));
    }
    return new ModelAndView(
        "clocks/calendars/calendars",
        Map.of(
            "view",
            new CalendarsView(
                id.toString(),
                facility.name(),
                shown,
                book.days(id, now).stream()
                    .map(
                        day ->
                            new CalendarsView.Own(
                                day.day().toString(), DAY.format(day.day()), day.open(), day.why()))
                    .toList(),
                actor.may("clocks:facility"),
                faults,
                typed)));
  }

  private static CalendarsView.Shown shown(CalendarDefinition calendar, OwnDays own, int year) {
    Map<String, Boolean> switches = own.switches().getOrDefault(calendar.id(), Map.of());
    List<CalendarDefinition.Day> days = new ArrayList<>(calendar.in(year, switches));
    days.addAll(calendar.in(year + 1, switches));
    List<CalendarsView.Line> lines =
        calendar.days().stream()
            .map(
                rule ->
                    new CalendarsView.Line(
                        rule.key(),
                        rule.name(),
                        days.stream()
                            .filter(day -> day.rule().equals(rule))
                            .map(day -> DAY.format(day.day()))
                            .collect(Collectors.joining(", ")),
                        switches.getOrDefault(rule.key(), rule.on()),
                        switches.getOrDefault(rule.key(), rule.on()) != rule.on(),
                        rule.why()))
            .toList();
    return new CalendarsView.Shown(calendar.id(), calendar.name(), lines);
  }
}
