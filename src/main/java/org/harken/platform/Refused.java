package org.harken.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule says no. The message is a sentence for the person who asked: it says what is wrong and
 * what would help, and never tells of something the person may not see. Answered as 409, or as 422
 * when it names fields; as 403 where somebody else has to do it ({@code second-person}).
 */
public class Refused extends RuntimeException {

  /** What is wrong with one field; {@code field} is the name the caller used. */
  public record FieldFault(String field, String message) {}

  private final String code;
  private final List<FieldFault> faults;

  public Refused(String message) {
    this("refused", message, List.of());
  }

  public Refused(String code, String message) {
    this(code, message, List.of());
  }

  public Refused(String code, String message, List<FieldFault> faults) {
    super(message);
    this.code = code;
    this.faults = List.copyOf(faults);
  }

  /** One field is wrong. */
  public static Refused field(String field, String message) {
    return new Refused("invalid", message, List.of(new FieldFault(field, message)));
  }

  /** A short stable word for programs, such as {@code already-closed}. */
  public String code() {
    return code;
  }

  public List<FieldFault> faults() {
    return faults;
  }

  @Override
  public String getMessage() {
    @Nullable String message = super.getMessage();
    return message == null ? "" : message;
  }
}
