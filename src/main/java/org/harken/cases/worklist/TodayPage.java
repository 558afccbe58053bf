package org.harken.cases.worklist;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.PracticeRule.Way;
import org.harken.access.PracticeRule.Work;
import org.harken.alerts.Alerts;
import org.harken.cases.CaseKind;
import org.harken.cases.forms.Choice;
import org.harken.cases.quick.Alarms;
import org.harken.cases.quick.QuickScreen;
import org.harken.cases.returning.ShowReturn;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Spoken;
import org.harken.cases.tasks.TaskLines;
import org.harken.cases.wording.Here;
import org.harken.cases.wording.Words;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Frame;
import org.harken.platform.web.MenuEntry;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Today: what hurts first. Tabs, filters and search words stand in the address. */
@Controller
class TodayPage {

  private static final Set<String> DUES = Set.of("danger", "overdue", "today", "week");

  /** What the page reads. */
  @Component
  record Reading(
      WorklistQuery worklist,
      TaskLines tasks,
      StepLines steps,
      Alarms alarms,
      Alerts alerts,
      ShowReturn showReturn) {}

  /** Where the reader works, and how. */
  @Component
  record Around(Access access, Here here, Practice practice) {}

  private final Reading reading;
  private final Around around;
  private final Clock clock;

  TodayPage(Reading reading, Around around, Clock clock) {
    this.reading = reading;
    this.around = around;
    this.clock = clock;
  }

  /** The first page of everybody: the worklist, or what else a role starts with. */
  @GetMapping("/")
  @Permits(Permits.SIGNED_IN)
  ModelAndView today(Actor actor, @RequestParam Map<String, String> asked) {
    if (!actor.may("cases:read")) {
      return new ModelAndView(
          "redirect:"
              + Frame.current().menu().stream()
                  .map(MenuEntry::path)
                  .filter(path -> !path.equals("/"))
                  .findFirst()
                  .orElse("/account"));
    }
    return list(actor, new Asked("/", "mine", asked), "Today");
  }

  @GetMapping("/cases")
  @Permits("cases:read")
  ModelAndView cases(Actor actor, @RequestParam Map<String, String> asked) {
    return list(actor, new Asked("/cases", "all", asked), "Cases");
  }

  private ModelAndView list(Actor actor, Asked asked, String title) {
    Counts counts = reading.worklist().counts(actor);
    Page page = reading.worklist().find(actor, asked.filter());
    boolean own = asked.isUnfiltered("mine");
    boolean today = title.equals("Today");
    List<TaskLines.Line> mine = today ? reading.tasks().of(actor) : List.of();
    List<QuickScreen.Alarm> alarms = today ? reading.alarms().standing(actor) : List.of();
    var view =
        new TodayView(
            title,
            Words.fullDay(clock.instant(), around.here().zone(actor))
                + ", "
                + Words.time(clock.instant(), around.here().zone(actor)),
            alarms,
            today ? Pulses.of(counts, alarms.size(), mine) : List.of(),
            tabs(asked, counts),
            filters(actor, asked),
            asked.byForecast()
                ? Sections.byForecast(page.items(), actor.id())
                : Sections.of(
                    page.items(), own ? mine : List.of(), steps(actor, asked, own), actor.id()),
            foot(page),
            page.next() == null ? null : asked.with("after", page.next()),
            told(actor),
            today ? reading.showReturn().card(actor).orElse(null) : null,
            new TodayView.May(
                actor.may("cases:record"),
                actor.may("cases:work"),
                actor.may("cases:record")
                    && around.practice().rule(actor, Work.INTAKE).way() != Way.ALONE));
    return new ModelAndView("cases/worklist/today", Map.of("view", view));
  }

  /** Letters that have to leave stand first, where the list is one's own or nobody's. */
  private List<StepLines.Step> steps(Actor actor, Asked asked, boolean own) {
    return own
        ? reading.steps().own(actor)
        : asked.isUnfiltered("unassigned") ? reading.steps().nobodys(actor) : List.of();
  }

  private static List<TodayView.TabLink> tabs(Asked asked, Counts counts) {
    return List.of(
        asked.tab("Mine", "mine", counts.mine()),
        asked.tab("Overdue", "overdue", counts.overdue()),
        asked.tab("Nobody's yet", "unassigned", counts.unassigned()),
        asked.tab("Waiting on others", "waiting", counts.waiting()),
        asked.tab("All", "all", counts.all()));
  }

  private TodayView.Filters filters(Actor actor, Asked asked) {
    return new TodayView.Filters(
        asked.path(),
        asked.tab(),
        asked.of("q"),
        asked.of("kind"),
        asked.of("facility"),
        asked.of("due"),
        asked.byForecast() ? "forecast" : "",
        Arrays.stream(CaseKind.values())
            .map(kind -> Choice.of(kind.name(), Labels.of(kind)))
            .toList(),
        around.access().facilities(actor).stream()
            .map(facility -> Choice.of(facility.id().toString(), facility.name()))
            .toList(),
        List.of(
            Choice.of("danger", "In danger"),
            Choice.of("overdue", "Late"),
            Choice.of("today", "Due by tomorrow"),
            Choice.of("week", "Due this week")),
        List.of(Choice.of("forecast", "Likeliest to be late first")),
        asked.isFiltered() || asked.byForecast(),
        asked.path() + "?tab=" + asked.tab());
  }

  private static String foot(Page page) {
    int rows = page.items().size();
    return page.next() != null
        ? "The first " + rows + ". There are more."
        : rows == 0 ? "" : Words.count(rows, "case", "cases") + " in this list.";
  }

  private List<TodayView.Told> told(Actor actor) {
    return reading.alerts().unread(actor.id()).stream()
        .map(
            alert ->
                new TodayView.Told(
                    alert.text(),
                    Spoken.moment(alert.at(), around.here().zone(actor), clock.instant()),
                    alert.link()))
        .toList();
  }

  /** What the address asks for. */
  private record Asked(String path, String usual, Map<String, String> values) {

    String of(String name) {
      return values.getOrDefault(name, "").replace("\u0000", "").strip();
    }

    String tab() {
      String tab = of("tab").toLowerCase(Locale.ROOT);
      return known(tab) == null ? usual : tab;
    }

    Filter filter() {
      return new Filter(
          known(tab()),
          null,
          of("q"),
          kind(),
          of("facility"),
          due(),
          of("after"),
          0,
          byForecast() ? Filter.Order.FORECAST : Filter.Order.FIRST);
    }

    boolean isFiltered() {
      return !(of("q") + of("kind") + of("facility") + of("due")).isEmpty();
    }

    boolean byForecast() {
      return of("sort").equals("forecast");
    }

    boolean isUnfiltered(String tab) {
      return tab().equals(tab) && !byForecast() && !isFiltered() && of("after").isEmpty();
    }

    String with(String name, @Nullable String value) {
      return Links.to(path, values, name, value);
    }

    TodayView.TabLink tab(String label, String tab, int count) {
      return new TodayView.TabLink(label, Counts.shown(count), with("tab", tab), tab().equals(tab));
    }

    /** What stands wrongly in an address is as if it did not stand there. */
    private @Nullable String due() {
      return DUES.contains(of("due")) ? of("due") : null;
    }

    private @Nullable CaseKind kind() {
      return Arrays.stream(CaseKind.values())
          .filter(kind -> kind.name().equals(of("kind")))
          .findFirst()
          .orElse(null);
    }

    private static Filter.@Nullable Tab known(String tab) {
      return Arrays.stream(Filter.Tab.values())
          .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(tab))
          .findFirst()
          .orElse(null);
    }
  }
}
