package org.harken.interop.badges;

import java.util.List;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.platform.web.QrDrawing;
import org.jspecify.annotations.Nullable;

/** What the pages about badges show. */
public final class BadgeView {

  private BadgeView() {}

  /**
   * The page that anybody may be shown.
   *
   * @param state VALID, ENDED or REVOKED
   * @param holder empty where the holder is not named
   * @param seenBy who sees the page, for whoever sees it from inside; else empty
   */
  public record Page(
      String id,
      String title,
      String description,
      String word,
      String criteria,
      String framework,
      String credit,
      String issuer,
      String holder,
      String issued,
      String until,
      String state,
      String revoked,
      String address,
      String keys,
      boolean onList,
      QrDrawing drawing,
      String seenBy,
      String ladder) {}

  /** The badges of one person, beside their ladder. */
  public record Card(boolean own, List<Line> lines, List<Offer> offers) {}

  /** One badge of somebody. */
  public record Line(
      String id,
      String title,
      String state,
      String words,
      boolean open,
      boolean named,
      boolean mayRevoke) {}

  /** What could become a badge. */
  public record Offer(String person, String kind, String subject, String title) {}

  /** One statement and its badge. */
  public record Beside(@Nullable Line line, @Nullable Offer offer, boolean own) {}

  /** The form that revokes. */
  public record Revoke(String id, String title, String back, List<Choice> reasons, Typed typed) {}
}
