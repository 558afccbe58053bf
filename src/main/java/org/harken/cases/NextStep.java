package org.harken.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A best next step on a case.
 *
 * @param urgency lower is sooner
 * @param action the words of the button on the case
 * @param brief the same in two or three words, for a line of a list
 * @param link where the step is done
 * @param who whose step it is
 * @param from when it comes up; null where it stands already
 */
public record NextStep(
    int urgency,
    String title,
    String text,
    String action,
    String brief,
    String link,
    Who who,
    @Nullable Instant from) {

  /** What else than a permission somebody needs. */
  public enum Skill {
    NONE,
    /** Lets letters go without a second person. */
    RELEASES,
    /** Signs what others wrote. */
    SIGNS
  }

  /**
   * Whose step it is.
   *
   * @param notBy who may not do it, having written what is to be signed; null for nobody
   */
  public record Who(String permission, Skill skill, @Nullable UUID notBy) {

    public static Who holding(String permission) {
      return new Who(permission, Skill.NONE, null);
    }
  }

  /** A step that stands already. */
  public static NextStep now(
      int urgency, String title, String text, String action, String brief, String link, Who who) {
    return new NextStep(urgency, title, text, action, brief, link, who, null);
  }
}
