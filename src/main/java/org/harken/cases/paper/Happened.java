package org.harken.cases.paper;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.harken.cases.Paper.Line;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.CaseView.TimelineLine;
import org.harken.cases.store.Spoken;

/** The timeline on paper, oldest first. */
final class Happened {

  /** Working notes are an annex of their own. */
  private static final Set<String> NOTES = Set.of("NOTE");

  /** What was put right, at the co-sign too, and what counsel asked to keep are the office's. */
  private static final Set<String> OF_OTHERS = Set.of("REPAIR", "HOLD", "COSIGN");

  private Happened() {}

  static List<Line> lines(CaseView view, ZoneId zone) {
    return set(
        view,
        zone,
        view.timeline().reversed().stream()
            .filter(line -> !NOTES.contains(line.kind()) && !OF_OTHERS.contains(line.kind()))
            .toList());
  }

  static List<Line> notes(CaseView view, ZoneId zone) {
    return set(
        view,
        zone,
        view.timeline().reversed().stream().filter(line -> NOTES.contains(line.kind())).toList());
  }

  private static List<Line> set(CaseView view, ZoneId zone, List<TimelineLine> wanted) {
    List<Line> lines = new ArrayList<>();
    for (TimelineLine line : wanted) {
      if (!view.stands(line.id())) {
        continue;
      }
      lines.add(Line.row(Spoken.lasting(line.at(), zone), line.title()));
      if (!line.text().isEmpty() && !line.kind().equals("LINK")) {
        lines.add(line.words() ? Line.words(line.text()) : Line.plain(line.text()));
      }
      lines.add(Line.small(line.who()));
    }
    return lines;
  }
}
