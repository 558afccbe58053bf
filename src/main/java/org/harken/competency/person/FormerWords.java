package org.harken.competency.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.Statement;
import org.harken.competency.person.Ladders.Whole;
import org.harken.competency.signing.SigningRules;
import org.harken.competency.store.Assessments.Assessment;
import org.harken.competency.store.Frameworks;
import org.harken.competency.store.Frameworks.Head;
import org.harken.competency.store.Wordings;
import org.springframework.stereotype.Component;

/**
 * What others signed or saw for words that are not on the ladder any more: another framework took
 * its place, or a version re-worded them. It stands as it was signed, and does not count above.
 */
@Component
class FormerWords {

  private final Frameworks frameworks;
  private final Wordings wordings;
  private final LadderWords words;
  private final SigningRules rules;

  FormerWords(Frameworks frameworks, Wordings wordings, LadderWords words, SigningRules rules) {
    this.frameworks = frameworks;
    this.wordings = wordings;
    this.words = words;
    this.rules = rules;
  }

  /** By framework, the newest look first. */
  List<LadderView.Former> of(Whole whole) {
    if (whole.former().isEmpty()) {
      return List.of();
    }
    Map<UUID, List<LadderView.FormerLook>> byFramework = new LinkedHashMap<>();
    for (Assessment one : whole.former().reversed()) {
      Optional<UUID> version = wordings.versionOf(one.statement());
      version.ifPresent(
          id ->
              byFramework
                  .computeIfAbsent(id, ignored -> new ArrayList<>())
                  .add(
                      new LadderView.FormerLook(
                          wordings.find(one.statement()).map(FormerWords::text).orElse(""),
                          words.look(one, rules.rubric()))));
    }
    String lineage = frameworks.ladder().map(Head::lineage).orElse("");
    return byFramework.entrySet().stream()
        .flatMap(
            one ->
                frameworks.find(one.getKey()).stream()
                    .map(head -> former(head, head.lineage().equals(lineage), one.getValue())))
        .toList();
  }

  private LadderView.Former former(
      Head head, boolean sameLineage, List<LadderView.FormerLook> looks) {
    return new LadderView.Former(
        frameworks.whole(head).named(),
        sameLineage
            ? "These words were taken out or re-worded, and nobody has said that what was proved still counts."
            : "Another framework is our ladder now.",
        frameworks.whole(head).credit(),
        looks);
  }

  private static String text(Statement one) {
    return one.code() + " " + LadderWords.text(one);
  }
}
