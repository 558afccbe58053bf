package org.harken.cases.timeliness;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.harken.cases.figures.Asked;
import org.harken.cases.figures.model.Goal;

/**
 * The figures of one question.
 *
 * @param letters one line for each letter
 * @param answers whether closed cases had their answer in time
 * @param closing from the receipt to the first close, of all that came in the period
 * @param ages how long open cases have been waiting since they came
 */
public record Timeliness(
    Asked asked,
    Instant at,
    List<Letter> letters,
    Closed answers,
    Lasting closing,
    List<StepLasting> steps,
    List<Age> ages) {

  /** How often a new date was named to the person, and on how many cases. */
  public record Extended(int times, int cases) {}

  /**
   * A letter that was due in the period.
   *
   * @param late left after its day
   * @param never its case ended after its day without it
   * @param openLate its day has passed and it has not left
   * @param lasting from the day it counts from until it left, of those that began in the period
   */
  public record Letter(
      Goal goal,
      int inTime,
      int late,
      int never,
      int openLate,
      Lasting lasting,
      Extended extended) {

    public int due() {
      return inTime + late + never + openLate;
    }
  }

  /** Cases closed in the period that owed an answer, and those whose answer left in time. */
  public record Closed(int cases, int inTime, Extended extended) {}

  /** A step of the work. */
  public enum Stretch {
    TAKEN("Until somebody has it"),
    BEGUN("Finding out, until the answer is begun"),
    HEARD("Of it: until departments have answered"),
    FINISHED("Writing, until the answer is finished"),
    LEFT("Until the finished answer leaves"),
    CLOSED("From the answer to the close");

    private final String words;

    Stretch(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** The same where it does not stand under the step that it is a part of. */
    public String alone() {
      return words.substring(words.lastIndexOf(": ") < 0 ? 0 : words.lastIndexOf(": ") + 2);
    }
  }

  /** How long a step takes. */
  public record StepLasting(Stretch stretch, Lasting lasting) {}

  /** So many open cases came so long ago. */
  public record Age(String words, int cases) {}

  /**
   * The step before the answer in which half of the cases spend most: what to make quicker first.
   * Where finding out takes no longer than the departments do, it is theirs.
   */
  public Optional<StepLasting> slowest() {
    return steps.stream()
        .filter(step -> step.stretch() != Stretch.CLOSED && step.lasting().half().isPresent())
        .max(
            Comparator.comparingLong((StepLasting step) -> step.lasting().half().getAsLong())
                .thenComparing(step -> step.stretch() == Stretch.HEARD))
        .filter(step -> step.lasting().half().getAsLong() > 0);
  }
}
