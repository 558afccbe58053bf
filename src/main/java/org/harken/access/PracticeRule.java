package org.harken.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What supervised practice asks of somebody in one kind of work.
 *
 * @param share of a hundred, how many are looked at afterwards; 0 unless they are sampled
 * @param words the same in the words of the table
 */
public record PracticeRule(Work work, Way way, int share, String words) {

  /** The kinds of work that the table knows. */
  public enum Work {
    INTAKE,
    LETTERS,
    MESSAGES,
    DIRECTORY,
    INTERVIEW,
    RULES
  }

  /** How it is done. */
  public enum Way {
    ALONE,
    SAMPLED,
    COSIGNED,
    LIMITED,
    NOT
  }

  /** Another person has to sign before it counts as done. */
  public boolean needsAnother() {
    return way == Way.COSIGNED;
  }

  /**
   * Whether this piece of work is among those looked at afterwards. It follows from the id alone:
   * nobody can steer it, and asking twice gives the same answer.
   */
  public boolean picks(UUID id) {
    return way == Way.SAMPLED && share > 0 && ticket(id) < share;
  }

  /** 0 to 99, evenly. */
  private static int ticket(UUID id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("sample " + id).getBytes(StandardCharsets.UTF_8));
      return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), 100);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
