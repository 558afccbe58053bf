package org.harken.cases.returning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened since somebody was here, in ready words.
 *
 * @param away false where they were never away for long: then it is the last day
 * @param handed where their work is with somebody else; null where it is not
 * @param news whether it can be put away
 */
public record ReturnView(
    String since,
    boolean away,
    @Nullable Handed handed,
    List<DueLine> due,
    List<WroteLine> wrote,
    List<CaseLine> done,
    List<CameLine> came,
    int inbox,
    boolean mayWork,
    boolean news) {

  /** Work that is in other hands, with the page on which it comes back. */
  public record Handed(String to, String until, String page) {}

  /**
   * Something that is due.
   *
   * @param link where it is done
   * @param handOn where it is given to somebody; empty where it cannot be
   */
  public record DueLine(
      String tone,
      String due,
      String title,
      String detail,
      String person,
      String link,
      String handOn) {}

  /**
   * What somebody outside said or wrote.
   *
   * @param words the beginning of it; empty where only the case's page shows it
   */
  public record WroteLine(
      String reference, String title, String person, String what, String when, String words) {}

  /** One case with what others did on it. */
  public record CaseLine(
      String reference, String title, String person, String state, List<Done> done) {}

  /** What one person did. */
  public record Done(String what, String by, String when) {}

  /**
   * A case that came.
   *
   * @param owner who has it, in a sentence
   * @param nobodys nobody has it yet
   */
  public record CameLine(
      String reference,
      String title,
      String person,
      String kind,
      String when,
      String owner,
      boolean danger,
      boolean nobodys) {}

  public boolean isEmpty() {
    return due.isEmpty() && wrote.isEmpty() && done.isEmpty() && came.isEmpty();
  }
}
