package org.harken.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people write into a letter; the rest comes from its template.
 *
 * @param steps what was done to find out: who was asked, what was read
 * @param results what was found, over all issues
 * @param completedOn the day the review was finished
 * @param promisedOn the new date an interim letter names
 * @param translation how the person was helped where the letter is not in their language
 * @param gradeReason why this letter may read harder than the limit; empty for none
 */
public record LetterText(
    Contact contact,
    String steps,
    String results,
    @Nullable LocalDate completedOn,
    @Nullable LocalDate promisedOn,
    List<Passage> passages,
    @Nullable Translation translation,
    String gradeReason) {

  public static final LetterText EMPTY =
      new LetterText(new Contact("", ""), "", "", null, null, List.of(), null, "");

  public LetterText {
    passages = List.copyOf(passages);
  }

  /** The person to call, with a number. */
  public record Contact(String name, String phone) {}

  /** Our answer to one issue. */
  public record Passage(UUID issueId, String text) {}

  /** Who helped with the language, how and when. */
  public record Translation(Kind kind, String name, LocalDate on) {
    /** The kind of help. */
    public enum Kind {
      INTERPRETER,
      TRANSLATION,
      ALTERNATE_FORMAT
    }
  }

  /** The passage for this issue; empty where none is written. */
  public String passage(UUID issue) {
    return passages.stream()
        .filter(passage -> passage.issueId().equals(issue))
        .map(Passage::text)
        .findFirst()
        .orElse("");
  }

  public LetterText promising(@Nullable LocalDate day) {
    return new LetterText(
        contact, steps, results, completedOn, day, passages, translation, gradeReason);
  }

  public LetterText withContact(Contact other) {
    return new LetterText(
        other, steps, results, completedOn, promisedOn, passages, translation, gradeReason);
  }
}
