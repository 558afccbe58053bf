package org.harken.cases.closing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.harken.cases.CaseKind;
import org.harken.cases.Outcome;
import org.harken.cases.file.Parts;
import org.harken.cases.merging.MergeDuplicate;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Closings;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Shutting;
import org.harken.clocks.Clocks;
import org.harken.clocks.ObligationKind;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case, unless something is still owed to the person. */
@Service
public class CloseCase {

  private static final Set<ObligationKind> THE_ANSWER =
      EnumSet.of(ObligationKind.FINAL, ObligationKind.ACK_OR_RESOLVE, ObligationKind.ACK);
  private static final Pattern REFERENCE = Pattern.compile("PR-\\d{2}-\\d{4,}");

  private final Reach reach;
  private final EndingRules rules;
  private final Parts parts;
  private final MergeDuplicate mergeDuplicate;
  private final Shutting shutting;
  private final Clocks clocks;

  CloseCase(
      Reach reach,
      EndingRules rules,
      Parts parts,
      MergeDuplicate mergeDuplicate,
      Shutting shutting,
      Clocks clocks) {
    this.reach = reach;
    this.rules = rules;
    this.parts = parts;
    this.mergeDuplicate = mergeDuplicate;
    this.shutting = shutting;
    this.clocks = clocks;
  }

  @Transactional
  public void close(Actor actor, String reference, Ending ending) {
    CaseFile file = reach.hold(actor, reference);
    if (file.isClosed()) {
      throw shutting.alreadyClosed(file);
    }
    Outcome outcome = ending.outcome();
    if (outcome == null) {
      throw Refused.field("outcome", "How did it end?");
    }
    if (outcome == Outcome.DUPLICATE) {
      mergeDuplicate.merge(actor, reference, original(ending));
      return;
    }
    Closings.Ending kept = rules.checked(file, outcome, ending);
    List<String> owed = owed(file, outcome);
    if (!owed.isEmpty()) {
      throw new StillOwed(owed);
    }
    shutting.shut(actor, file, kept, outcome == Outcome.TRANSFERRED ? "Passed on" : "Closed");
  }

  private static String original(Ending ending) {
    String named = ending.duplicateOf();
    if (named != null && !named.isBlank()) {
      return named.strip();
    }
    String rationale = ending.rationale();
    var found = REFERENCE.matcher(rationale == null ? "" : rationale);
    if (!found.find()) {
      throw Refused.field("duplicateOf", "Of which case is this a duplicate? Its number, please.");
    }
    return found.group();
  }

  private List<String> owed(CaseFile file, Outcome outcome) {
    List<String> owed = new ArrayList<>();
    if (file.danger()) {
      owed.add("Somebody may be in danger: say first who accepted the review.");
    }
    if (file.kind() == CaseKind.GRIEVANCE && needsAnswer(outcome)) {
      clocks.of(file.id()).stream()
          .filter(one -> one.status().isOpen() && THE_ANSWER.contains(one.kind()))
          .map(one -> shutting.isOwed(file, one))
          .forEach(owed::add);
    }
    clocks.of(file.id()).stream()
        .filter(one -> one.status().isOpen() && one.kind() == ObligationKind.REPORT)
        .map(one -> shutting.isOwed(file, one))
        .forEach(owed::add);
    owed.addAll(parts.blocksClosing(file.id(), outcome));
    return owed.stream().distinct().toList();
  }

  private static boolean needsAnswer(Outcome outcome) {
    return switch (outcome) {
      case RESOLVED_SATISFIED, CLOSED_UNSATISFIED, WITHDRAWN -> true;
      case TRANSFERRED, DUPLICATE, UNDELIVERABLE -> false;
    };
  }
}
