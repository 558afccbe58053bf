package org.harken.competency.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.competency.model.EvidenceRule;
import org.harken.competency.store.EvidenceBook;
import org.harken.competency.store.EvidenceBook.Choice;
import org.harken.competency.store.Frameworks;
import org.harken.competency.store.Wordings;
import org.springframework.stereotype.Component;

/** Which statements of the ladder in force each rule finds evidence for. */
@Component
public class ShownBy {

  private final EvidenceRules rules;
  private final EvidenceBook book;
  private final Frameworks frameworks;
  private final Wordings wordings;

  ShownBy(EvidenceRules rules, EvidenceBook book, Frameworks frameworks, Wordings wordings) {
    this.rules = rules;
    this.book = book;
    this.frameworks = frameworks;
    this.wordings = wordings;
  }

  /** Rules that count, each with its statements; in the order of the file. */
  public Map<EvidenceRule, List<UUID>> counting() {
    Map<String, Choice> choices = book.choices();
    Map<EvidenceRule, List<UUID>> shown = new LinkedHashMap<>();
    statements(choices)
        .forEach(
            (rule, statements) -> {
              Choice choice = choices.get(rule.id());
              if ((choice == null || choice.counts()) && !statements.isEmpty()) {
                shown.put(rule, statements);
              }
            });
    return shown;
  }

  /** All rules, also those that do not count. */
  Map<EvidenceRule, List<UUID>> all() {
    return statements(book.choices());
  }

  private Map<EvidenceRule, List<UUID>> statements(Map<String, Choice> choices) {
    Map<EvidenceRule, List<UUID>> all = new LinkedHashMap<>();
    frameworks
        .ladder()
        .ifPresent(
            head -> {
              Map<UUID, String> lines = wordings.lines(head.id());
              Map<UUID, UUID> followers = wordings.followers(head.id());
              Map<String, List<UUID>> byLine = new HashMap<>();
              lines.forEach(
                  (id, line) -> byLine.computeIfAbsent(line, ignored -> new ArrayList<>()).add(id));
              for (EvidenceRule rule : rules.all()) {
                Choice choice = choices.get(rule.id());
                all.put(
                    rule,
                    choice == null
                        ? rule.lines().stream()
                            .flatMap(line -> byLine.getOrDefault(line, List.of()).stream())
                            .toList()
                        : choice.statements().stream()
                            .flatMap(one -> Stream.ofNullable(followers.get(one)))
                            .distinct()
                            .toList());
              }
            });
    return all;
  }
}
