package org.harken.demo;

import java.util.Objects;
import org.harken.cases.Outcome;
import org.harken.cases.closing.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Closes practice cases, each way with what it needs. */
@Component
@Profile("demo")
class Ends {

  private final Office office;

  Ends(Office office) {
    this.office = office;
  }

  /** Ends it as planned, with what is said at such an end. */
  void close(Scene scene, @Nullable Outcome outcome) {
    switch (Objects.requireNonNull(outcome)) {
      case UNDELIVERABLE -> returned(scene);
      case CLOSED_UNSATISFIED -> close(scene, outcome, scene.line("unsatisfied"));
      case WITHDRAWN -> close(scene, outcome, scene.line("withdrawn"));
      default -> close(scene, outcome, scene.line("satisfied"));
    }
  }

  void close(Scene scene, Outcome outcome, @Nullable String said) {
    ending(scene, Ending.of(outcome, said));
  }

  /** The second telling goes on in the case of the scene. */
  void merge(Scene scene, String duplicate) {
    ending(
        scene,
        duplicate,
        new Ending(Outcome.DUPLICATE, null, null, null, null, null, scene.reference));
  }

  /** To another body, and the person was told. */
  void pass(Scene scene) {
    ending(
        scene,
        new Ending(
            Outcome.TRANSFERRED,
            scene.line("transferred"),
            "County ambulance service, 555-0179",
            true,
            null,
            null,
            null));
  }

  /** The letter came back; nobody could be reached. */
  private void returned(Scene scene) {
    scene.then(
        () ->
            office
                .recordContactAttempt()
                .record(scene.acting(), scene.reference, null, "Letter", "Came back: moved."));
    scene.days.soon();
    scene.then(
        () ->
            office
                .recordContactAttempt()
                .record(scene.acting(), scene.reference, null, "Phone", "Not in service."));
    ending(
        scene,
        new Ending(
            Outcome.UNDELIVERABLE,
            "The finished letter stays on file.",
            null,
            null,
            "returned",
            scene.staff("supervisor").email(),
            null));
  }

  private void ending(Scene scene, Ending ending) {
    ending(scene, scene.reference, ending);
  }

  private void ending(Scene scene, String reference, Ending ending) {
    scene.days.soon();
    scene.then(() -> office.closeCase().close(scene.acting(), reference, ending));
  }
}
