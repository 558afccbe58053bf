package org.harken.correspondence.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.Missing;
import org.harken.correspondence.composer.ComposerView.Box;
import org.harken.correspondence.letters.ReadLetter.OpenLetter;

/** The boxes at the foot of a draft that turn green one by one. */
final class Boxes {

  private final OpenLetter open;
  private final LetterText text;
  private final Set<String> missing;

  Boxes(OpenLetter open) {
    this.open = open;
    this.text = open.letter().text();
    this.missing =
        open.missing().stream().map(Missing::code).collect(java.util.stream.Collectors.toSet());
  }

  List<Box> row() {
    var boxes = new ArrayList<Box>();
    boxes.add(
        box(
            "contact",
            "Contact",
            text.contact().name() + ", " + text.contact().phone(),
            "Who can be called"));
    LetterKind kind = open.letter().kind();
    if (kind == LetterKind.RESOLUTION) {
      boxes.add(box("steps", "Steps taken", "Told", "What was done"));
      boxes.add(box("results", "Results", "Told", "What was found"));
      boxes.add(issues());
      boxes.add(
          box("completedOn", "Date done", String.valueOf(text.completedOn()), "When it ended"));
    }
    if (kind == LetterKind.INTERIM) {
      boxes.add(
          box("promisedOn", "New date", String.valueOf(text.promisedOn()), "When they hear again"));
    }
    boxes.add(
        box(
            "language",
            "Language",
            text.translation() == null ? "Theirs" : "Helped",
            "Not theirs"));
    boxes.add(leaks());
    boxes.add(new Box("ok", "square-check", "Where else", "State, QIO"));
    return boxes;
  }

  private Box box(String code, String title, String done, String open) {
    return missing.contains(code)
        ? new Box("", "square", title, open)
        : new Box("ok", "square-check", title, done);
  }

  private Box issues() {
    int all = open.facts().issues().size();
    long answered =
        open.facts().issues().stream().filter(issue -> !text.passage(issue.id()).isBlank()).count();
    if (all == 0) {
      return new Box("half", "square-half", "Each issue", "None is marked");
    }
    String style = answered == all ? "ok" : answered == 0 ? "" : "half";
    String icon = answered == all ? "square-check" : answered == 0 ? "square" : "square-half";
    return new Box(style, icon, "Each issue", answered + " of " + all);
  }

  private Box leaks() {
    long lines = open.result().hints().stream().filter(hint -> hint.blocks()).count();
    return lines == 0
        ? new Box("ok", "square-check", "Nothing leaks", "Looked through")
        : new Box(
            "half",
            "square-half",
            "Nothing leaks",
            lines == 1 ? "1 line to change" : lines + " lines to change");
  }
}
