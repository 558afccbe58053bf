package org.harken.clocks.writing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.packs.Jurisdictions;
import org.harken.clocks.packs.RulePacks;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A pack in words, tried on example days, and written anew by those who may. */
@Controller
class PackPage {

  private static final String NEW =
      """
      # What this is, and where it comes from.
      name: Our own promise
      effectiveFrom: %s
      jurisdiction: ANY
      facilityTypes: [HOSPITAL]
      matters:
        - {id: grievance, label: a grievance, starts: EVERY_GRIEVANCE}
      rules:
        - id: call
          kind: UPDATE
          label: Call them
          matter: grievance
          trigger: RECEIVED
          startRule: RECEIPT
          duration: 2
          unit: BUS_DAY
          calendar: us-federal
          rollRule: NONE
          citation: Our board, decision of today
          confidence: confirmed
      """;

  private final RulePacks packs;
  private final WritePack writePack;
  private final Examples examples;
  private final Access access;
  private final Clock clock;

  PackPage(RulePacks packs, WritePack writePack, Examples examples, Access access, Clock clock) {
    this.packs = packs;
    this.writePack = writePack;
    this.examples = examples;
    this.access = access;
    this.clock = clock;
  }

  @Permits("clocks:see")
  @GetMapping("/clocks/packs")
  ModelAndView all(Actor actor) {
    Map<String, RulePack> newest = new TreeMap<>();
    for (RulePack pack : packs.all()) {
      newest.merge(pack.ruleSet(), pack, (one, other) -> isLater(one, other) ? one : other);
    }
    List<PackView.Line> lines =
        newest.values().stream()
            .map(
                pack ->
                    new PackView.Line(
                        pack.ruleSet(),
                        pack.name(),
                        Jurisdictions.name(pack.jurisdiction()),
                        pack.version(),
                        pack.effectiveFrom().toString(),
                        pack.rules().size(),
                        toConfirm(pack)))
            .toList();
    return new ModelAndView(
        "clocks/writing/packs", Map.of("view", new PackView.All(lines, writePack.may(actor))));
  }

  private static boolean isLater(RulePack one, RulePack other) {
    return one.effectiveFrom().isAfter(other.effectiveFrom());
  }

  @Permits("clocks:see")
  @GetMapping("/clocks/packs/{id}")
  ModelAndView show(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String version,
      @RequestParam(required = false) @Nullable String at) {
    RulePack pack =
        packs.versions(id).stream()
            .filter(one -> version == null || one.version().equals(version))
            .findFirst()
            .orElseThrow(NotFound::new);
    return page(actor, pack, packs.text(pack).orElse(""), null, tries(actor, pack, moment(at)));
  }

  @Permits("clocks:change")
  @GetMapping("/clocks/write")
  ModelAndView begin(Actor actor) {
    LocalDate today =
        access
            .staff(actor.id())
            .flatMap(staff -> access.facility(staff.facility()))
            .map(home -> LocalDate.ofInstant(clock.instant(), home.zone()))
            .orElseGet(this::today);
    String text = NEW.formatted(today);
    return fresh(actor, "", text, null, tries(actor, writePack.read("OUR-OWN", text), null));
  }

  /** What was typed, tried on the example days, without keeping it. */
  @Permits("clocks:change")
  @PostMapping("/clocks/preview")
  ModelAndView preview(
      Actor actor,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String yaml,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
    String name = id.strip();
    List<PackView.Try> tries = List.of();
    String fault = null;
    try {
      tries = tries(actor, writePack.read(name, yaml), null);
    } catch (Refused refusal) {
      fault = refusal.getMessage(); // half a word is no fault of anybody's
    }
    if (part != null) {
      return new ModelAndView("clocks/writing/tries", model(tries, fault));
    }
    List<PackView.Try> shown = tries;
    String said = fault;
    return packs.versions(name).stream()
        .findFirst()
        .map(pack -> page(actor, pack, yaml, said, shown))
        .orElseGet(() -> fresh(actor, id, yaml, said, shown));
  }

  private static Map<String, Object> model(List<PackView.Try> tries, @Nullable String fault) {
    return Map.of("tries", tries, "fault", fault == null ? "" : fault);
  }

  @Permits("clocks:change")
  @PostMapping("/clocks/write")
  ModelAndView write(
      Actor actor,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String yaml) {
    String name = id.strip();
    try {
      WritePack.Written written = writePack.write(actor, name, yaml);
      return new ModelAndView("redirect:/clocks/packs/" + written.pack().ruleSet());
    } catch (Refused refusal) {
      Optional<RulePack> known = packs.versions(name).stream().findFirst();
      ModelAndView page =
          known
              .map(pack -> page(actor, pack, yaml, refusal.getMessage(), List.of()))
              .orElseGet(() -> fresh(actor, id, yaml, refusal.getMessage(), List.of()));
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(
      Actor actor, RulePack pack, String text, @Nullable String fault, List<PackView.Try> tries) {
    List<RulePack> versions = packs.versions(pack.ruleSet());
    RulePack now = versions.stream().filter(one -> one.isInForce(today())).findFirst().orElse(pack);
    return new ModelAndView(
        "clocks/writing/pack",
        Map.of(
            "view",
            new PackView.Page(
                pack.ruleSet(),
                pack.name(),
                Jurisdictions.name(pack.jurisdiction()),
                pack.version(),
                pack.effectiveFrom().toString(),
                packs.isShipped(pack),
                toConfirm(pack),
                pack.rules().stream().map(rule -> RuleWords.line(pack, rule)).toList(),
                versions.stream()
                    .map(
                        one ->
                            new PackView.Version(
                                one.version(),
                                one.effectiveFrom().toString(),
                                packs.isShipped(one),
                                one.equals(now)))
                    .toList(),
                tries,
                writePack.may(actor) && actor.may("clocks:change"),
                false,
                shown(text),
                fault)));
  }

  private ModelAndView fresh(
      Actor actor, String id, String text, @Nullable String fault, List<PackView.Try> tries) {
    return new ModelAndView(
        "clocks/writing/write",
        Map.of(
            "view",
            new PackView.Page(
                id.length() > 60 ? id.substring(0, 60) : id.replace("\u0000", ""),
                "",
                "",
                "1",
                "",
                false,
                0,
                List.of(),
                List.of(),
                tries,
                writePack.may(actor),
                true,
                shown(text),
                fault)));
  }

  /** A megabyte that somebody pasted is not sent back. */
  private static String shown(String text) {
    String cut = text.length() > WritePack.MOST ? text.substring(0, WritePack.MOST) : text;
    return cut.replace("\u0000", "");
  }

  private List<PackView.Try> tries(Actor actor, RulePack pack, @Nullable LocalDateTime at) {
    Facility home =
        access.staff(actor.id()).flatMap(staff -> access.facility(staff.facility())).orElse(null);
    boolean here = home != null && Jurisdictions.of(home).contains(pack.jurisdiction());
    Instant now = clock.instant();
    ZoneId zone = home != null && here ? home.zone() : Jurisdictions.zone(pack.jurisdiction());
    return examples.of(pack, zone, here && home != null ? home.id() : null, now, at);
  }

  private static @Nullable LocalDateTime moment(@Nullable String at) {
    try {
      LocalDateTime moment =
          at == null || at.isBlank() || at.length() > 20 ? null : LocalDateTime.parse(at.strip());
      boolean sane = moment != null && moment.getYear() >= 1950 && moment.getYear() <= 2150;
      return sane ? moment : null;
    } catch (DateTimeException none) {
      return null;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static int toConfirm(RulePack pack) {
    return (int)
        pack.rules().stream()
            .filter(rule -> rule.confidence() == Rule.Confidence.TO_CONFIRM)
            .count();
  }
}
