package org.harken.cases.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.harken.access.Access;
import org.harken.cases.figures.Asked;
import org.harken.cases.figures.FigureFile;
import org.harken.cases.figures.FigureFilter;
import org.harken.cases.figures.FigureForm;
import org.harken.cases.file.CaseScreen;
import org.harken.cases.store.Spoken;
import org.harken.cases.waiting.WaitingSums.Sum;
import org.harken.cases.waiting.WaitingSums.Sums;
import org.harken.cases.waiting.model.Party;
import org.harken.cases.wording.Here;
import org.harken.cases.wording.Lengths;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** For whom cases waited, by department: with whom to talk about quicker answers. */
@Controller
@Permits("figures:read")
class WaitingPage {

  private static final String PATH = "/timeliness/waiting";
  private static final String KEPT_BACK = "*";

  /** With these nobody has to be asked to be quicker. */
  private static final Set<Party> OWN = EnumSet.of(Party.REPRESENTATIVE, Party.COMPLAINANT);

  private final WaitingSums sums;
  private final Access access;
  private final Here here;
  private final Clock clock;

  WaitingPage(WaitingSums sums, Access access, Here here, Clock clock) {
    this.sums = sums;
    this.access = access;
    this.here = here;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView page(Actor actor, FigureForm given) {
    FigureFilter.Read read = FigureFilter.read(given, today(actor));
    Sums found = sums.of(actor, read.asked());
    var view =
        new WaitingView(
            FigureFilter.of(PATH, read, access, actor),
            asOf(actor),
            decision(found),
            found.cases(),
            Lengths.together(found.waited()),
            rows(found));
    var page = new ModelAndView("cases/waiting/waiting", Map.of("view", view));
    if (!read.fault().isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @GetMapping(PATH + "/csv")
  ResponseEntity<byte[]> csv(Actor actor, FigureForm given) {
    return file(actor, given).csv();
  }

  @GetMapping(PATH + "/xlsx")
  ResponseEntity<byte[]> xlsx(Actor actor, FigureForm given) {
    return file(actor, given).xlsx();
  }

  private FigureFile file(Actor actor, FigureForm given) {
    Asked asked = FigureFilter.of(given, today(actor));
    FigureFilter filter = FigureFilter.of(PATH, new FigureFilter.Read(asked, ""), access, actor);
    List<List<Object>> rows = new ArrayList<>();
    for (Sum line : sums.of(actor, asked).lines()) {
      rows.add(
          List.of(
              line.name(),
              line.facility(),
              line.cases() == null ? KEPT_BACK : line.cases(),
              days(line.waited()),
              days(line.half())));
    }
    return new FigureFile(
        "waiting",
        List.of(
            filter.words(),
            "As of " + asOf(actor),
            "Departments for which 1 to 10 cases waited are kept back: " + KEPT_BACK),
        List.of("For whom", "Place", "Cases", "Days together", "Days until half had it"),
        rows);
  }

  private static Object days(@Nullable Duration length) {
    return length == null ? KEPT_BACK : Double.valueOf(Lengths.days(length.toMinutes() / 60.0));
  }

  private static String decision(Sums found) {
    Optional<Sum> longest =
        found.lines().stream()
            .filter(line -> !OWN.contains(line.party()) && line.waited() != null)
            .findFirst();
    return longest
        .map(
            line ->
                "Beside the office and the people themselves, cases waited longest for: %s, %s together. Talk with them first."
                    .formatted(
                        line.name(), Lengths.together(Objects.requireNonNull(line.waited()))))
        .orElse("Too few cases waited for anybody else to say with whom to talk.");
  }

  private static List<WaitingView.Row> rows(Sums found) {
    long longest =
        found.lines().stream()
            .map(Sum::waited)
            .filter(Objects::nonNull)
            .mapToLong(Duration::toSeconds)
            .max()
            .orElse(0);
    return found.lines().stream().map(line -> row(line, longest)).toList();
  }

  private static WaitingView.Row row(Sum line, long longest) {
    Duration waited = line.waited();
    Duration half = line.half();
    return new WaitingView.Row(
        line.name(),
        line.facility(),
        WaitingPart.tone(line.party()),
        line.cases() == null ? "1 to 10, or kept back" : line.cases().toString(),
        waited == null ? "kept back" : Lengths.together(waited),
        half == null ? "kept back" : Lengths.of(half),
        waited == null || longest == 0
            ? ""
            : CaseScreen.width((int) (waited.toSeconds() * 100 / longest)));
  }

  private LocalDate today(Actor actor) {
    return clock.instant().atZone(here.zone(actor)).toLocalDate();
  }

  private String asOf(Actor actor) {
    return Spoken.lasting(clock.instant(), here.zone(actor));
  }
}
