package org.harken.cases.protection;

import java.util.List;
import org.harken.cases.forms.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Who must stay out of a case.
 *
 * @param shut why only a list finds it; null where it is not restricted
 * @param staff everybody who may be named
 * @param others who may be put on the list
 */
public record ProtectionView(
    String reference,
    String title,
    List<Line> named,
    @Nullable Shut shut,
    List<Listed> listed,
    List<Choice> staff,
    List<Choice> others,
    boolean mayWork,
    boolean mayProtect) {

  /** Somebody named. */
  public record Line(String id, String name, boolean patient, boolean account, String by) {}

  /** The restriction. */
  public record Shut(String because, String by) {}

  /** Somebody on the list. */
  public record Listed(String staff, String name, boolean mayGo) {}

  public String path(String part) {
    return "/cases/" + reference + "/" + part;
  }
}
