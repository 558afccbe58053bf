package org.harken.cases.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.harken.cases.CaseKind;
import org.harken.cases.CasePart.NextStep;
import org.harken.cases.file.CaseView.IssueLine;
import org.harken.cases.file.CaseView.TaskLine;
import org.harken.cases.recognition.Decision;
import org.harken.cases.store.CaseFile;

/** The best thing to do now, as the case itself shows it. */
final class NextSteps {

  private final String page;
  private final List<NextStep> steps = new ArrayList<>();

  private NextSteps(CaseFile file) {
    this.page = "/cases/" + file.reference();
  }

  static Optional<NextStep> first(List<NextStep> own, List<NextStep> ofParts) {
    List<NextStep> all = new ArrayList<>(own);
    all.addAll(ofParts);
    return all.stream().min(Comparator.comparingInt(NextStep::urgency));
  }

  static List<NextStep> own(
      CaseFile file, Decision decision, List<IssueLine> issues, List<TaskLine> tasks) {
    if (file.isClosed()) {
      return List.of();
    }
    var steps = new NextSteps(file);
    steps.safety(file);
    steps.standing(file, decision);
    steps.work(file, issues, tasks);
    return steps.steps;
  }

  private void safety(CaseFile file) {
    if (file.danger()) {
      add(
          0,
          "Call now: somebody may be in danger",
          "Say who accepted the review and when. Everything else waits.",
          "Record who accepted",
          "#danger");
    }
    if (file.owner() == null) {
      add(10, "Nobody has this yet", "Take it, or hand it to somebody.", "Assign", "#owner");
    }
  }

  private void standing(CaseFile file, Decision decision) {
    if (file.kind() == CaseKind.PENDING_AUTHORITY) {
      add(
          20,
          "Ask the patient",
          "The person who called may not speak for the patient yet. Does the patient take it up?",
          "Record what the patient said",
          "#add");
    }
    if (decision.forReview()) {
      add(
          30,
          "Look at what it was recognised as",
          "No row of the table fitted. A person has to say what it is.",
          "Look at the reasons",
          "#because");
    } else if (!decision.toAsk().isEmpty()) {
      add(
          65,
          "Ask what was not asked yet",
          "An open question may change what is owed.",
          "Look at the reasons",
          "#because");
    }
  }

  private void work(CaseFile file, List<IssueLine> issues, List<TaskLine> tasks) {
    long late = tasks.stream().filter(TaskLine::late).count();
    if (late > 0) {
      add(
          40,
          late == 1 ? "A task is late" : late + " tasks are late",
          "Ask whoever has it, by name.",
          "See the tasks",
          "#tasks");
    }
    if (issues.isEmpty() && file.kind() == CaseKind.GRIEVANCE) {
      add(
          50,
          "Mark what was raised",
          "Each thing the person raised needs its own answer in the letter.",
          "Add the first issue",
          "#issues");
    }
  }

  private void add(int urgency, String title, String text, String action, String place) {
    steps.add(new NextStep(urgency, title, text, action, page + place));
  }
}
