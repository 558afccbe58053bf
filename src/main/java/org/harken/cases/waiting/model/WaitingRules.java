package org.harken.cases.waiting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One dated version of what is charged to whom.
 *
 * @param otherwise the line of what nothing else is charged to: the work of the office itself
 * @param lines the first that is open is charged
 * @param named whom a question to a department of such a name is charged to
 */
public record WaitingRules(
    String version, LocalDate from, Line otherwise, List<Line> lines, List<Named> named) {

  public WaitingRules {
    lines = List.copyOf(lines);
    named = List.copyOf(named);
  }

  /**
   * One reason to wait.
   *
   * @param opens what begins it, for the thing it happens to
   * @param closes what ends it for the same thing
   * @param closesAll what ends it whatever it happens to
   * @param party whom it is charged to; {@link Party#DEPARTMENT} stands for whichever was asked
   */
  public record Line(
      String id,
      String words,
      Party party,
      Set<String> opens,
      Set<String> closes,
      Set<String> closesAll) {

    public Line {
      opens = Set.copyOf(opens);
      closes = Set.copyOf(closes);
      closesAll = Set.copyOf(closesAll);
    }
  }

  /** A department whose name holds one of these words is no department but that party. */
  public record Named(Party party, List<String> words) {

    public Named {
      words = List.copyOf(words);
    }
  }

  /** Whom a question to a department of this name is charged to. */
  public Party partyOf(String departmentName) {
    String name = departmentName.toLowerCase(Locale.ROOT);
    return named.stream()
        .filter(
            one -> one.words().stream().anyMatch(word -> name.matches(".*\\b" + word + "\\b.*")))
        .map(Named::party)
        .findFirst()
        .orElse(Party.DEPARTMENT);
  }

  public Line line(String id) {
    return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElse(otherwise);
  }
}
