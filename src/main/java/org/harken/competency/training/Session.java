package org.harken.competency.training;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A training session.
 *
 * @param quizVersion the version of its quiz that is asked now
 */
public record Session(
    UUID id,
    String title,
    Topic topic,
    String about,
    UUID trainer,
    UUID facility,
    String place,
    Instant startsAt,
    Instant endsAt,
    Status status,
    boolean secondQuiz,
    int quizVersion) {

  /** What it is about. */
  public enum Topic {
    RIGHTS("Rights of patients"),
    COMMUNICATION("Talking with patients"),
    PROCESS("What happens with a complaint"),
    OTHER("Something else");

    private final String label;

    Topic(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Where it stands. */
  public enum Status {
    PLANNED("Planned"),
    OPEN("The door is open"),
    ENDED("Given"),
    CALLED_OFF("Called off");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public int minutes() {
    return (int) Duration.between(startsAt, endsAt).toMinutes();
  }

  public boolean planned() {
    return status == Status.PLANNED;
  }

  public boolean open() {
    return status == Status.OPEN;
  }

  public boolean ended() {
    return status == Status.ENDED;
  }
}
