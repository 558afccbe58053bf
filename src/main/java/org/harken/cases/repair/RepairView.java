package org.harken.cases.repair;

import java.util.List;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;

/** What stands on the case and may be put right. */
public record RepairView(String reference, String title, List<Line> lines, Typed typed) {

  /** The two ways. */
  public static final List<Choice> WAYS =
      List.of(
          Choice.of("move", "It belongs to another case"),
          Choice.of("error", "It is wrong: entered in error"));

  /** One thing to choose. */
  public record Line(String field, String title, String text, String who, boolean chosen) {}
}
