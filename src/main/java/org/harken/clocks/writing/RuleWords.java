package org.harken.clocks.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.harken.clocks.model.Because;
import org.harken.clocks.model.Matter;
import org.harken.clocks.model.RollRule;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Term;
import org.harken.clocks.model.Unit;

/** A rule in words a person would use. */
final class RuleWords {

  private RuleWords() {}

  static PackView.RuleLine line(RulePack pack, Rule rule) {
    return new PackView.RuleLine(
        rule.id(),
        rule.label(),
        about(pack, rule),
        howLong(rule),
        moves(rule),
        rule.exceptions(),
        rule.citation(),
        rule.confidence() == Rule.Confidence.TO_CONFIRM);
  }

  private static String about(RulePack pack, Rule rule) {
    Matter matter = pack.matter(rule.matter()).orElseThrow();
    String unless =
        rule.unless().isEmpty()
            ? ""
            : "; not where it is "
                + rule.unless().stream()
                    .sorted()
                    .map(id -> pack.matter(id).map(Matter::label).orElse(id))
                    .collect(Collectors.joining(" or "));
    String stage = rule.stage() == null ? "" : ", stage " + rule.stage();
    return switch (matter.starts()) {
          case EVERY_GRIEVANCE -> "Every grievance";
          case DANGER -> "Whenever danger is alleged";
          case BY_HAND, EXCEPTION -> "Where somebody says: " + matter.label();
        }
        + stage
        + unless;
  }

  /** "7 days from the day we got it", "3 business days (England) from …". */
  private static String howLong(Rule rule) {
    Term term = rule.term();
    String count =
        term.duration() == 0
            ? term.unit() == Unit.HOUR ? "At once" : "By the end of that day"
            : Because.count(term.duration(), term.unit());
    String calendar = term.unit() == Unit.BUS_DAY ? " (" + term.calendar() + ")" : "";
    String stated = rule.statedByFacility() ? ", unless the facility states its own" : "";
    Rule.Recurring again = rule.recurring();
    String every =
        again == null ? "" : "; then every " + Because.count(again.every(), again.unit());
    String roll =
        term.rollRule() == RollRule.NEXT_BUS_DAY
            ? "; a day off goes on to the next working day"
            : "";
    return count + calendar + ", from " + term.startRule().words() + stated + every + roll;
  }

  /** What may stop or move it, a sentence each. */
  private static List<String> moves(Rule rule) {
    List<String> moves = new ArrayList<>();
    for (Rule.PauseRule pause : rule.pausesOn()) {
      Integer max = pause.max();
      moves.add(
          "Stands still: "
              + pause.reason().toLowerCase(Locale.ROOT).replace('_', ' ')
              + (max == null ? "" : ", at most " + Because.count(max, pause.unit())));
    }
    Rule.Extension extension = rule.extension();
    if (extension != null) {
      Integer max = extension.max();
      Integer times = extension.times();
      moves.add(
          "More time: "
              + extension.whoMay()
              + (max == null ? "" : ", at most " + Because.count(max, extension.unit()))
              + (times == null ? "" : times == 1 ? ", once" : ", " + times + " times")
              + (extension.noticeRequired() ? ", told before the day" : ""));
    }
    return moves;
  }
}
