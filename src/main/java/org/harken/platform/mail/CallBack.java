package org.harken.platform.mail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call back.
 *
 * @param stayed mails that surely did not leave, and never will
 * @param perhapsGone mails that were on their way, may have left before, or of which somebody took
 *     a copy out; they are not tried again
 */
public record CallBack(List<Called> stayed, List<Called> perhapsGone) {

  /** Why a mail must not leave any more. */
  public enum Why {
    /** It is not safe for the person. */
    UNSAFE,
    /** The person wants no e-mail any more. */
    NO_CONSENT,
    /** Something it tells of was put right. */
    PUT_RIGHT,
    /** What it invites to does not take place. */
    CALLED_OFF
  }

  /** One mail and what it belongs to. */
  public record Called(UUID mail, @Nullable UUID concern) {}
}
