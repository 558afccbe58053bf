package org.harken.cases.quick;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harken.cases.recognition.Answers;
import org.harken.cases.store.DataFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a small contact may be about: a dated list. */
@Component
public class ContactKinds {

  static final String OTHER = "OTHER";

  /**
   * One kind.
   *
   * @param passes asks to whom it was passed on
   * @param told what is known of the concern when a case comes of it
   */
  public record Kind(
      LocalDate since,
      @Nullable LocalDate until,
      String code,
      String label,
      String icon,
      boolean passes,
      Answers told) {

    boolean isInForce(LocalDate day) {
      return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
  }

  private final List<Kind> kinds =
      DataFile.rows(ContactKinds.class, "contact-kinds.csv").stream()
          .map(
              row ->
                  new Kind(
                      LocalDate.parse(row.getField("since")),
                      row.getField("until").isEmpty()
                          ? null
                          : LocalDate.parse(row.getField("until")),
                      row.getField("code"),
                      row.getField("label"),
                      row.getField("icon"),
                      row.getField("passes").equals("yes"),
                      told(
                          yes(row.getField("dissatisfied")),
                          yes(row.getField("thanks")),
                          yes(row.getField("serviceOnly")))))
          .toList();

  public List<Kind> on(LocalDate day) {
    return kinds.stream().filter(kind -> kind.isInForce(day)).toList();
  }

  /** By code or label, ignoring case. */
  public Optional<Kind> find(String words, LocalDate day) {
    String asked = words.strip();
    return on(day).stream()
        .filter(
            kind ->
                kind.code().equalsIgnoreCase(asked.replace(' ', '_').replace('-', '_'))
                    || kind.label().equalsIgnoreCase(asked))
        .findFirst();
  }

  /** The words of a code, also of one no longer in the list. */
  public String label(String code) {
    return kinds.stream()
        .filter(kind -> kind.code().equals(code))
        .map(Kind::label)
        .findFirst()
        .orElse(code);
  }

  String icon(String code) {
    return kinds.stream()
        .filter(kind -> kind.code().equals(code))
        .map(Kind::icon)
        .findFirst()
        .orElse("dots");
  }

  /** What is known of a concern that was noted under this code. */
  Answers told(String code) {
    return kinds.stream()
        .filter(kind -> kind.code().equals(code))
        .map(Kind::told)
        .findFirst()
        .orElse(Answers.NONE);
  }

  private static @Nullable Boolean yes(String cell) {
    return cell.equals("yes") ? Boolean.TRUE : null;
  }

  private static Answers told(
      @Nullable Boolean dissatisfied, @Nullable Boolean thanks, @Nullable Boolean serviceOnly) {
    return new Answers(
        dissatisfied,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        serviceOnly,
        thanks);
  }
}
