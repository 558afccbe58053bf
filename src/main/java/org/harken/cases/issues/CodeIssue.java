package org.harken.cases.issues;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.cases.Issue;
import org.harken.cases.TimelineKind;
import org.harken.cases.issues.Taxonomy.Category;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Issues;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Timeline;
import org.harken.cases.store.Typed;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Codes one thing the person raised; it points at the words it came from. */
@Service
public class CodeIssue {

  private final Reach reach;
  private final Taxonomy taxonomy;
  private final Issues issues;
  private final Timeline timeline;
  private final Access access;
  private final Chronicle chronicle;

  CodeIssue(
      Reach reach,
      Taxonomy taxonomy,
      Issues issues,
      Timeline timeline,
      Access access,
      Chronicle chronicle) {
    this.reach = reach;
    this.taxonomy = taxonomy;
    this.issues = issues;
    this.timeline = timeline;
    this.access = access;
    this.chronicle = chronicle;
  }

  @Transactional
  public Issue code(Actor actor, String reference, NewIssue raised) {
    CaseFile file = reach.holdOpen(actor, reference);
    Category category = category(raised.category());
    int severity = severity(raised.severity());
    String words = words(file, raised.words());
    Optional<Department> department = department(file, raised.department());
    var issue =
        new Issue(
            Ids.next(),
            issues.nextNumber(file.id()),
            category.code(),
            category.label(),
            severity,
            department.map(Department::id).orElse(null),
            stage(raised.stage()),
            words);
    issues.add(actor, file.id(), issue, subCode(category, raised.subCode()), chronicle.now());
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.ISSUE,
        "Issue " + issue.number() + ": " + category.label(),
        department.map(Department::name).orElse(""));
    chronicle.done(
        actor,
        file.id(),
        "coded issue",
        Map.of("issue", issue.id().toString(), "category", category.code(), "severity", severity));
    return issue;
  }

  private Category category(@Nullable String written) {
    return taxonomy
        .category(written == null ? "" : written)
        .orElseThrow(
            () ->
                Refused.field(
                    "category",
                    "Please choose one of: "
                        + taxonomy.categories().stream()
                            .map(Category::label)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static int severity(@Nullable Integer severity) {
    if (severity == null || severity < 0 || severity > 3) {
      throw Refused.field("severity", "Please choose a severity from 0 to 3.");
    }
    return severity;
  }

  private String words(CaseFile file, @Nullable String written) {
    String words = Typed.line("words", written, 5_000);
    List<String> said = new ArrayList<>(timeline.laterWords(file.id()));
    said.addFirst(file.narrative());
    if (!PersonsWords.hold(said, words)) {
      throw Refused.field(
          "words",
          "These words are not in what the person said. Please copy them from the person's own"
              + " words.");
    }
    return words;
  }

  private @Nullable String stage(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    return taxonomy
        .stage(written)
        .map(Taxonomy.Stage::code)
        .orElseThrow(
            () ->
                Refused.field(
                    "stage",
                    "Please choose one of: "
                        + taxonomy.stages().stream()
                            .map(Taxonomy.Stage::label)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private @Nullable String subCode(Category category, @Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    return taxonomy
        .subCode(category.code(), written)
        .map(Taxonomy.SubCode::code)
        .orElseThrow(
            () ->
                Refused.field("subCode", "There is no such sub-code in " + category.label() + "."));
  }

  private Optional<Department> department(CaseFile file, @Nullable String written) {
    if (written == null || written.isBlank()) {
      return Optional.empty();
    }
    String sought = written.strip();
    Optional<Department> found =
        access.departments(file.facility()).stream()
            .filter(
                one ->
                    one.name().equalsIgnoreCase(sought)
                        || one.id().toString().equalsIgnoreCase(sought))
            .findFirst();
    if (found.isEmpty()) {
      throw Refused.field("department", "There is no such department in this facility.");
    }
    return found;
  }
}
