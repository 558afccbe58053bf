package org.harken.cases;

import java.time.Instant;
import org.harken.access.AccessFixture;
import org.harken.cases.intake.NewCase;
import org.harken.cases.recognition.Answers;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;

/** Concerns as people bring them, for tests. */
public final class Concerns {

  public static final String BELL =
      "My mother's call bell went unanswered for forty minutes, the nurse said she would look into"
          + " it tomorrow.";

  private Concerns() {}

  /** A daughter phones; the patient lets her speak; nothing was settled. */
  public static NewCase callBell(AccessFixture house, Instant receivedAt) {
    return concern(house, Channel.PHONE, receivedAt, BELL, "daughter", unresolved());
  }

  /** Cold food, swapped at once, the patient is content: a complaint. */
  public static NewCase coldFood(AccessFixture house, Instant receivedAt) {
    return concern(
        house,
        Channel.WALK_IN,
        receivedAt,
        "My lunch was cold. They brought another one at once and I am fine.",
        "self",
        answers(true, null, null, true, true, true, null));
  }

  /** A slap, told by the patient. */
  public static NewCase slap(AccessFixture house, Instant receivedAt) {
    return concern(
        house,
        Channel.PHONE,
        receivedAt,
        "The aide slapped my hand. The nurse said sorry, it is all right now.",
        "self",
        answers(true, true, null, true, true, true, null));
  }

  public static NewCase concern(
      AccessFixture house,
      Channel channel,
      Instant receivedAt,
      String words,
      @Nullable String relationship,
      Answers answers) {
    boolean self = "self".equals(relationship);
    return new NewCase(
        channel,
        receivedAt,
        words,
        "en",
        person(self ? "Elena Delgado" : "Rosa Delgado"),
        relationship,
        self ? null : person("Elena Delgado"),
        null,
        house.facility.toString(),
        house.wardName,
        false,
        answers);
  }

  public static Person.Details person(String name) {
    return new Person.Details(name, null, "555 0142", null, null, null, null, null);
  }

  public static Answers unresolved() {
    return answers(true, false, null, false, null, true, null);
  }

  public static Answers answers(
      @Nullable Boolean dissatisfied,
      @Nullable Boolean alleges,
      @Nullable Boolean formal,
      @Nullable Boolean resolvedAtOnce,
      @Nullable Boolean satisfied,
      @Nullable Boolean representative,
      @Nullable Boolean thanks) {
    return new Answers(
        dissatisfied,
        alleges,
        formal,
        null,
        null,
        null,
        null,
        resolvedAtOnce,
        satisfied,
        null,
        representative,
        null,
        null,
        thanks);
  }
}
