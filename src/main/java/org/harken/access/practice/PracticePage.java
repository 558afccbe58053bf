package org.harken.access.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.PracticeLevel;
import org.harken.access.PracticeRule;
import org.harken.access.Staff;
import org.harken.access.model.PracticePolicy;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What each level does alone and what waits for a second person, in words. */
@Controller
@Permits(Permits.SIGNED_IN)
class PracticePage {

  /**
   * The page in ready words.
   *
   * @param mine the reader's own level, or empty
   * @param signers who may co-sign, in one sentence
   * @param waits whom a wait is told to, a sentence each
   */
  public record View(
      int version,
      String from,
      String mine,
      List<String> levels,
      List<Row> rows,
      String signers,
      List<String> waits) {}

  /** One kind of work. */
  public record Row(String id, String name, String about, boolean enforced, List<Cell> cells) {}

  /** What it asks of one level. */
  public record Cell(String level, String words, String tone, boolean mine) {}

  private final Practice practice;
  private final Access access;

  PracticePage(Practice practice, Access access) {
    this.practice = practice;
    this.access = access;
  }

  @GetMapping("/practice")
  ModelAndView show(Actor actor) {
    PracticePolicy policy = practice.inForce();
    PracticeLevel mine = access.staff(actor.id()).map(Staff::level).orElse(null);
    var view =
        new View(
            policy.version(),
            policy.from().toString(),
            mine == null ? "" : name(mine),
            Arrays.stream(PracticeLevel.values()).map(PracticePage::name).toList(),
            policy.lines().stream().map(line -> row(line, mine)).toList(),
            signers(policy),
            policy.waits().stream().map(PracticePage::wait).toList());
    return new ModelAndView("access/practice/practice", Map.of("view", view));
  }

  private static Row row(
      PracticePolicy.Line line, @org.jspecify.annotations.Nullable PracticeLevel mine) {
    return new Row(
        line.work().name().toLowerCase(Locale.ROOT),
        line.name(),
        line.about(),
        line.enforced(),
        Arrays.stream(PracticeLevel.values())
            .map(
                level -> {
                  PracticeRule rule = line.levels().get(level);
                  return new Cell(
                      name(level),
                      rule == null ? "" : rule.words(),
                      rule == null ? "plain" : tone(rule.way()),
                      level == mine);
                })
            .toList());
  }

  private static String tone(PracticeRule.Way way) {
    return switch (way) {
      case ALONE -> "met";
      case SAMPLED -> "teal";
      case COSIGNED -> "today";
      case LIMITED -> "soon";
      case NOT -> "plain";
    };
  }

  private static String signers(PracticePolicy policy) {
    List<String> levels =
        Arrays.stream(PracticeLevel.values())
            .filter(policy.cosignerLevels()::contains)
            .map(PracticePage::name)
            .toList();
    List<String> roles =
        policy.cosignerRoles().stream()
            .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .sorted()
            .toList();
    return "Whoever is "
        + String.join(" or ", levels)
        + (roles.isEmpty() ? "" : ", and a " + String.join(" or ", roles) + " without a level")
        + ", within reach of the case. Nobody signs their own.";
  }

  private static String wait(PracticePolicy.Wait wait) {
    long hours = wait.after().toHours();
    String whom =
        switch (wait.tell()) {
          case SUPERVISOR -> "the supervisor of whoever waits is told";
          case ABOVE -> "the supervisor of that supervisor is told";
        };
    return "After " + hours + (hours == 1 ? " hour " : " hours ") + whom + ".";
  }

  private static String name(PracticeLevel level) {
    return level.name().charAt(0) + level.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
