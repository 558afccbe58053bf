package org.harken.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.harken.access.Staff;
import org.harken.cases.Channel;
import org.harken.cases.Issue;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.letters.LetterState;
import org.harken.demo.Situation.Raised;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Letters of practice cases: written, released by who may, sent. */
@Component
@Profile("demo")
class Answering {

  private static final Pattern PAPER =
      Pattern.compile(
          ".*\\b(log|records?|sheet|list|form|chart|notes?|plan|rule|report|order|papers|sensor|"
              + "checklist|leaflet|folder|settings|inbox|screen|cards|charts?|request|visits|check|notice)\\b.*");
  private static final Pattern SPANISH_PERSON =
      Pattern.compile(
          "^(la (enfermera|jefa|encargada|secretaria|farmac|empleada|persona)|el servicio).*");

  private static final Pattern VISIT = Pattern.compile("^(a visit|una visita) .*");

  private final Post post;

  Answering(Post post) {
    this.post = post;
  }

  /** Says that the words arrived. */
  void acknowledge(Scene scene) {
    UUID letter = start(scene, LetterKind.ACKNOWLEDGEMENT, text(scene, false, "", null));
    release(scene, letter);
    send(scene, letter);
  }

  /** Names a new date. */
  void progress(Scene scene, int days) {
    LocalDate promised = scene.days.today().plusDays(days);
    UUID letter = start(scene, LetterKind.INTERIM, text(scene, false, "", promised));
    scene.days.soon();
    release(scene, letter);
    send(scene, letter);
  }

  /** A letter that still lacks its results and its last passage. */
  void begin(Scene scene) {
    LetterText whole = text(scene, true, "", null);
    List<LetterText.Passage> part =
        whole.passages().subList(0, Math.max(0, whole.passages().size() - 1));
    start(
        scene,
        LetterKind.RESOLUTION,
        new LetterText(whole.contact(), whole.steps(), "", null, null, part, null, ""));
  }

  UUID write(Scene scene) {
    return write(scene, "");
  }

  /** To somebody who was answered before. */
  UUID writeAgain(Scene scene) {
    return write(scene, scene.personsLine("once-more") + " ");
  }

  private UUID write(Scene scene, String first) {
    UUID letter = start(scene, LetterKind.RESOLUTION, LetterText.EMPTY);
    scene.days.soon();
    LetterText text = text(scene, true, first, null);
    LetterState state =
        scene.then(() -> post.writeLetter().write(scene.acting(), letter, text, null));
    if (!state.missing().isEmpty()) {
      throw new IllegalStateException(scene.plan.situation().key() + " lacks " + state.missing());
    }
    return letter;
  }

  void release(Scene scene, UUID letter) {
    boolean second = scene.inTraining();
    scene.then(
        () ->
            post.releaseLetter()
                .release(second ? scene.actor("supervisor") : scene.acting(), letter, null));
  }

  void send(Scene scene, UUID letter) {
    scene.days.soon();
    SentHow how =
        scene.plan.first().mayEmail() && scene.plan.channel() == Channel.EMAIL
            ? SentHow.EMAIL
            : scene.chance(8) ? SentHow.HAND : SentHow.POST;
    scene.then(() -> post.recordSent().record(scene.acting(), letter, how, null));
  }

  private UUID start(Scene scene, LetterKind kind, LetterText text) {
    return scene.then(
        () ->
            post.startLetter()
                .start(scene.acting(), scene.reference, kind, scene.plan.language(), text)
                .id());
  }

  private static LetterText text(
      Scene scene, boolean whole, String first, @Nullable LocalDate promised) {
    Staff contact = scene.owner();
    var person = new LetterText.Contact(contact.name(), contact.phone());
    if (!whole) {
      return new LetterText(person, "", "", null, promised, List.of(), null, "");
    }
    return new LetterText(
        person,
        steps(scene),
        first + results(scene),
        scene.days.today(),
        null,
        passages(scene),
        null,
        "");
  }

  private static List<LetterText.Passage> passages(Scene scene) {
    CasePlan plan = scene.plan;
    List<LetterText.Passage> passages = new ArrayList<>();
    for (Issue issue : scene.issues) {
      String answer = null;
      if (issue.number() <= plan.situation().raised().size()) {
        Raised raised = plan.situation().raised().get(issue.number() - 1);
        answer = raised.answers().get(plan.language());
      }
      String text = answer == null ? plainly() : answer;
      passages.add(new LetterText.Passage(issue.id(), plan.slots().fill(text, plan.language())));
    }
    return passages;
  }

  private static String plainly() {
    return "We looked into what you told us, and you were right to tell us. "
        + "We are sorry for the trouble it gave you.";
  }

  private static String results(Scene scene) {
    CasePlan plan = scene.plan;
    String known = plan.situation().results().get(plan.language());
    return known == null
        ? "We looked into it, and the people there know what you told us."
        : plan.slots().fill(known, plan.language());
  }

  private static String steps(Scene scene) {
    boolean spanish = scene.plan.isSpanish();
    Set<String> read = new LinkedHashSet<>();
    Set<String> visited = new LinkedHashSet<>();
    Set<String> asked = new LinkedHashSet<>();
    for (Raised raised : scene.plan.situation().raised()) {
      String source = raised.sources().get(scene.plan.language());
      if (source != null) {
        (VISIT.matcher(source).matches() ? visited : isPerson(source, spanish) ? asked : read)
            .add(source);
      }
    }
    asked.add(spanish ? "la jefatura del departamento" : "the manager of the unit");
    List<String> steps = new ArrayList<>();
    if (spanish) {
      say(steps, "Revisamos ", " y ", read);
      say(steps, "Hicimos ", " y ", visited);
      say(steps, "Hablamos con ", " y con ", asked);
    } else {
      say(steps, "We looked at ", " and ", read);
      say(steps, "We made ", " and ", visited);
      say(steps, "We spoke with ", " and ", asked);
    }
    return String.join(" ", steps);
  }

  private static boolean isPerson(String source, boolean spanish) {
    return spanish ? SPANISH_PERSON.matcher(source).matches() : !PAPER.matcher(source).matches();
  }

  private static void say(List<String> steps, String start, String and, Set<String> parts) {
    if (!parts.isEmpty()) {
      steps.add(start + String.join(and, parts) + ".");
    }
  }
}
