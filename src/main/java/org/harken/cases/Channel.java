package org.harken.cases;

/** How the words came. */
public enum Channel {
  PHONE,
  WALK_IN,
  LETTER,
  EMAIL,
  FAX,
  PORTAL,
  SURVEY,
  ROUNDING,
  STAFF,
  SOCIAL_MEDIA;

  /**
   * Written in the sense of the interpretive guidelines: e-mail, fax and the web form count as
   * writing.
   */
  public boolean isWritten() {
    return switch (this) {
      case LETTER, EMAIL, FAX, PORTAL, SURVEY, SOCIAL_MEDIA -> true;
      case PHONE, WALK_IN, ROUNDING, STAFF -> false;
    };
  }
}
