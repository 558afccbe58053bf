package org.harken.competency.signing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.competency.model.SigningPolicy;
import org.harken.competency.model.Words;
import org.harken.competency.person.LadderReach;
import org.harken.competency.person.Ladders;
import org.harken.competency.store.Assessments;
import org.harken.competency.store.FileAudits;
import org.harken.competency.store.FileAudits.Answer;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Five cases of somebody are read against the checklist; only numbers of cases and sums are kept.
 */
@Service
public class AuditFiles {

  private static final Pattern REFERENCE = Pattern.compile("PR-\\d{2}-\\d{4,}");

  /** Where it is written. */
  @Component
  record Shelves(FileAudits audits, Assessments assessments, Audit audit, Clock clock) {}

  private final Shelves shelves;
  private final SigningRules rules;
  private final LadderReach reach;
  private final Ladders ladders;

  AuditFiles(Shelves shelves, SigningRules rules, LadderReach reach, Ladders ladders) {
    this.shelves = shelves;
    this.rules = rules;
    this.reach = reach;
    this.ladders = ladders;
  }

  /**
   * @param version of the checklist that was answered; null for the one in force
   * @param cases their references, as many as the checklist asks
   * @param answers for each item of the checklist: in how many of how many it was met
   */
  @Transactional
  public void audit(
      Actor actor,
      UUID person,
      @Nullable Integer version,
      List<String> cases,
      List<Answer> answers,
      @Nullable String note) {
    Staff staff = audited(actor, person);
    SigningPolicy policy = policy(version);
    List<String> checked = cases(policy, cases);
    check(policy, answers);
    UUID id =
        shelves
            .audits()
            .add(
                actor,
                person,
                policy.name(),
                checked,
                answers,
                Words.optional("note", note, 2_000),
                shelves.clock().instant());
    int met = answers.stream().mapToInt(Answer::met).sum();
    int looked = answers.stream().mapToInt(Answer::lookedAt).sum();
    shown(
        actor,
        staff,
        policy,
        met + " of " + looked + " points met in " + checked.size() + " cases");
    shelves
        .audit()
        .changed(
            actor,
            "audited files",
            "ladder",
            person.toString(),
            Map.of("audit", id.toString(), "met", met, "of", looked));
  }

  private Staff audited(Actor actor, UUID person) {
    Staff staff = reach.person(actor, person);
    if (actor.id().equals(person)) {
      throw new Refused("own-work", "Nobody audits their own files. Ask a colleague.");
    }
    if (!reach.maySign(actor, staff)) {
      throw new NotFound();
    }
    return staff;
  }

  private SigningPolicy policy(@Nullable Integer version) {
    SigningPolicy policy = rules.inForce();
    if (version != null && version != policy.version()) {
      throw new Refused(
          "checklist-changed", "The checklist was changed meanwhile. Please look at it again.");
    }
    return policy;
  }

  private static void check(SigningPolicy policy, List<Answer> answers) {
    int cases = policy.audit().cases();
    if (answers.size() != policy.audit().items().size()) {
      throw Refused.field("items", "Please answer every line of the checklist.");
    }
    for (int place = 0; place < answers.size(); place++) {
      Answer one = answers.get(place);
      if (one.met() < 0 || one.met() > one.lookedAt() || one.lookedAt() > cases) {
        throw Refused.field(
            "met-" + place, "In how many of the " + cases + " cases, of how many it matters in?");
      }
    }
  }

  /** It stands beside every statement whose work the checklist looks at. */
  private void shown(Actor actor, Staff staff, SigningPolicy policy, String sentence) {
    ladders
        .of(staff)
        .ifPresent(
            whole ->
                whole.ground().lines().entrySet().stream()
                    .filter(one -> policy.audit().lines().contains(one.getValue()))
                    .forEach(
                        one ->
                            shelves
                                .assessments()
                                .add(
                                    actor,
                                    staff.id(),
                                    one.getKey(),
                                    Look.FILE_AUDIT,
                                    null,
                                    sentence,
                                    shelves.clock().instant())));
  }

  private static List<String> cases(SigningPolicy policy, List<String> typed) {
    List<String> cases = new ArrayList<>();
    for (String one : typed) {
      String reference = one.strip();
      if (!REFERENCE.matcher(reference).matches()) {
        throw Refused.field("cases", "Please give the numbers of cases, such as PR-26-0042.");
      }
      if (!cases.contains(reference)) {
        cases.add(reference);
      }
    }
    int asked = policy.audit().cases();
    if (cases.size() != asked) {
      throw Refused.field("cases", "The checklist asks for " + asked + " different cases.");
    }
    return cases;
  }
}
