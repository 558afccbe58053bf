package org.harken.cases.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.cases.NextStep;
import org.harken.cases.NextStep.Skill;
import org.harken.cases.NextStep.Who;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a case as a line of a list keeps them: one a line, its parts between tabs. What only
 * the case itself says is left out.
 */
public final class StepsText {

  private StepsText() {}

  static String of(List<NextStep> steps) {
    return steps.stream().map(StepsText::line).collect(Collectors.joining("\n"));
  }

  public static List<NextStep> read(String text) {
    return text.lines().filter(line -> !line.isEmpty()).map(StepsText::step).toList();
  }

  private static String line(NextStep step) {
    return String.join(
        "\t",
        String.valueOf(step.urgency()),
        step.brief(),
        step.link(),
        step.who().permission(),
        step.who().skill().name(),
        text(step.who().notBy()),
        text(step.from()));
  }

  private static NextStep step(String line) {
    String[] part = line.split("\t", -1);
    var who =
        new Who(
            part[3], Skill.valueOf(part[4]), part[5].isEmpty() ? null : UUID.fromString(part[5]));
    Instant from = part[6].isEmpty() ? null : Instant.parse(part[6]);
    return new NextStep(Integer.parseInt(part[0]), "", "", "", part[1], part[2], who, from);
  }

  private static String text(@Nullable Object part) {
    return part == null ? "" : part.toString();
  }
}
