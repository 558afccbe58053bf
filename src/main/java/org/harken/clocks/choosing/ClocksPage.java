package org.harken.clocks.choosing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.clocks.model.Matter;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.packs.Jurisdictions;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.MenuEntry;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which rules count in each facility, and the days it states itself. */
@Controller
class ClocksPage {

  private static final String PACK = "pack.";

  private final ChoosePacks choosePacks;
  private final SetStatedDays setStatedDays;
  private final ChosenPacks chosen;
  private final Access access;
  private final Clock clock;

  ClocksPage(
      ChoosePacks choosePacks,
      SetStatedDays setStatedDays,
      ChosenPacks chosen,
      Access access,
      Clock clock) {
    this.choosePacks = choosePacks;
    this.setStatedDays = setStatedDays;
    this.chosen = chosen;
    this.access = access;
    this.clock = clock;
  }

  @Bean
  static MenuEntry clocksEntry() {
    return new MenuEntry(70, "Clocks", "clock-cog", "/clocks", "/clocks", "clocks:facility", true);
  }

  @Permits("clocks:see")
  @GetMapping("/clocks")
  ModelAndView all(Actor actor) {
    List<ClocksView.House> houses = access.facilities(actor).stream().map(this::house).toList();
    return new ModelAndView(
        "clocks/choosing/clocks",
        Map.of("view", new ClocksView.All(houses, actor.may("clocks:facility"))));
  }

  private ClocksView.House house(Facility facility) {
    LocalDate today = today(facility);
    List<String> counting =
        choosePacks.offers(facility, today).stream()
            .filter(ChoosePacks.Offer::counts)
            .map(offer -> offer.pack().name())
            .toList();
    Integer days = chosen.on(facility.id(), today).days();
    return new ClocksView.House(
        facility.id().toString(), facility.name(), counting, days == null ? "" : days + " days");
  }

  @Permits("clocks:see")
  @GetMapping("/clocks/facilities/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return page(actor, id, null, Map.of());
  }

  @Permits("clocks:facility")
  @PostMapping("/clocks/facilities/{id}/packs")
  ModelAndView choose(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    return attempt(
        actor,
        id,
        fields,
        () -> {
          Set<String> wanted = new TreeSet<>();
          fields.keySet().stream()
              .filter(name -> name.startsWith(PACK))
              .forEach(name -> wanted.add(name.substring(PACK.length())));
          choosePacks.choose(actor, id, day("from", fields), wanted);
        });
  }

  @Permits("clocks:facility")
  @PostMapping("/clocks/facilities/{id}/days")
  ModelAndView state(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    return attempt(
        actor,
        id,
        fields,
        () -> {
          String days = fields.getOrDefault("days", "").strip();
          if (!days.matches("\\d{1,3}")) {
            throw Refused.field("days", "Please give a number of days from 1 to 366.");
          }
          Facility facility = choosePacks.facility(actor, id);
          LocalDate from = day("since", fields);
          if (from.isBefore(today(facility))) {
            throw Refused.field(
                "since", "Please choose today or later: what was received before keeps its days.");
          }
          setStatedDays.set(actor, id, from, Integer.parseInt(days));
        });
  }

  private ModelAndView attempt(Actor actor, UUID id, Map<String, String> fields, Runnable work) {
    try {
      work.run();
      return new ModelAndView("redirect:/clocks/facilities/" + id);
    } catch (Refused refusal) {
      ModelAndView page = page(actor, id, refusal, fields);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private static LocalDate day(String field, Map<String, String> fields) {
    try {
      LocalDate day = LocalDate.parse(fields.getOrDefault(field, "").strip());
      if (day.getYear() >= 1950 && day.getYear() <= 2150) {
        return day;
      }
    } catch (DateTimeException none) {
      // said below
    }
    throw Refused.field(field, "Please give the day, such as 2026-03-03.");
  }

  private ModelAndView page(
      Actor actor, UUID id, @Nullable Refused refusal, Map<String, String> typed) {
    Facility facility = choosePacks.facility(actor, id);
    LocalDate today = today(facility);
    Map<String, String> faults = new HashMap<>();
    if (refusal != null) {
      refusal.faults().forEach(fault -> faults.put(fault.field(), fault.message()));
    }
    return new ModelAndView(
        "clocks/choosing/facility",
        Map.of(
            "view",
            new ClocksView.Place(
                facility.id().toString(),
                facility.name(),
                facility.zone().getId(),
                choosePacks.offers(facility, today).stream().map(ClocksPage::offer).toList(),
                planned(facility, today),
                chosen.stated(id).stream()
                    .map(one -> one.days() + " days, from " + one.from() + " on")
                    .toList(),
                today.toString(),
                actor.may("clocks:facility"),
                faults,
                typed)));
  }

  /** What will be chosen or left out later. */
  private List<String> planned(Facility facility, LocalDate today) {
    return chosen.of(facility.id()).stream()
        .filter(line -> line.from().isAfter(today))
        .map(
            line ->
                line.ruleSet()
                    + (line.chosen() ? " counts" : " no longer counts")
                    + " from "
                    + line.from()
                    + " on")
        .toList();
  }

  private static ClocksView.Offer offer(ChoosePacks.Offer offer) {
    RulePack pack = offer.pack();
    return new ClocksView.Offer(
        pack.ruleSet(),
        pack.name(),
        Jurisdictions.name(pack.jurisdiction()),
        starts(pack),
        offer.counts(),
        (int)
            pack.rules().stream()
                .filter(rule -> rule.confidence() == Rule.Confidence.TO_CONFIRM)
                .count());
  }

  private static String starts(RulePack pack) {
    boolean every =
        pack.matters().stream()
            .anyMatch(matter -> matter.starts() == Matter.Starts.EVERY_GRIEVANCE);
    return every
        ? "Counts for every grievance."
        : "Counts where somebody says on the case that it is about "
            + pack.matters().stream()
                .filter(matter -> matter.starts() == Matter.Starts.BY_HAND)
                .map(Matter::label)
                .collect(Collectors.joining(", or "))
            + ".";
  }

  private LocalDate today(Facility facility) {
    return LocalDate.ofInstant(clock.instant(), facility.zone());
  }
}
