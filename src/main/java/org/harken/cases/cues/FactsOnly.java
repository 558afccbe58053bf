package org.harken.cases.cues;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.harken.cases.cues.Cues.Found;
import org.harken.cases.cues.Cues.Kind;
import org.harken.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Keeps the grievance file to facts: it may be disclosed, and what is said in peer or event review
 * loses its protection when it is copied here (42 CFR part 3).
 */
@Component
public class FactsOnly {

  private final Cues cues;
  private final Clock clock;

  FactsOnly(Cues cues, Clock clock) {
    this.cues = cues;
    this.clock = clock;
  }

  /** Throws {@code Refused} naming the field and the words found. */
  public void check(String field, String text) {
    List<Found> found = cues.in(text, clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
    if (!found.isEmpty()) {
      throw Refused.field(field, sentence(found));
    }
  }

  private static String sentence(List<Found> found) {
    String words =
        found.stream()
            .map(one -> "“" + one.words() + "”")
            .distinct()
            .limit(5)
            .collect(Collectors.joining(", "));
    String where =
        found.stream()
            .map(Found::kind)
            .distinct()
            .map(FactsOnly::where)
            .distinct()
            .collect(Collectors.joining(" "));
    return "Facts for the grievance file; it may be disclosed. Please take out "
        + words
        + ". "
        + where;
  }

  private static String where(Kind kind) {
    return switch (kind) {
      case PEER_REVIEW, EVENT_REVIEW ->
          "Reviews have a place of their own. Here record only: referred for clinical review on,"
              + " completed on.";
      case DISCIPLINE ->
          "What is done about a member of staff belongs with the manager and human resources, not"
              + " here.";
      case FAULT ->
          "Who is at fault is not for this file. Write what was seen, read or said, and by whom.";
    };
  }
}
