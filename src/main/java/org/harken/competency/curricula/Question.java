package org.harken.competency.curricula;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param options to choose from; none for free words, which somebody marks
 * @param rightOption its place in the list, from 0; null for free words
 * @param guide what a good answer holds, for whoever marks it
 */
public record Question(
    UUID id, String text, List<String> options, @Nullable Integer rightOption, String guide) {

  public Question {
    options = List.copyOf(options);
    if (options.isEmpty() != (rightOption == null)
        || rightOption != null && (rightOption < 0 || rightOption >= options.size())) {
      throw new IllegalArgumentException("A choice has one right option, free words have none");
    }
  }

  /** As it is typed: an answer a line, a star before the right one. */
  public String typed() {
    StringBuilder lines = new StringBuilder();
    for (int place = 0; place < options.size(); place++) {
      lines
          .append(place == 0 ? "" : "\n")
          .append(isRight(place) ? "*" : "")
          .append(options.get(place));
    }
    return lines.toString();
  }

  /** The same under another id. */
  public Question as(UUID other) {
    return new Question(other, text, options, rightOption, guide);
  }

  public boolean free() {
    return options.isEmpty();
  }

  public boolean isRight(@Nullable Integer chosen) {
    return chosen != null && chosen.equals(rightOption);
  }
}
