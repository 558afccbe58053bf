package org.harken.cases.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.harken.cases.CaseKind;
import org.harken.cases.Channel;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Evaluates the decision table that was in force at a moment. */
@Service
public class Recognition {

  /** Decisions follow from these alone, and few of them differ. */
  private record Situation(
      Channel channel,
      Answers answers,
      DecisionTables.Version version,
      DecisionTables.Policy policy) {}

  private static final int KEPT = 20_000;

  private final DecisionTables tables = DecisionTables.read();
  private final Map<String, DecisionTable> built = new ConcurrentHashMap<>();
  private final Map<Situation, Decision> decided = new ConcurrentHashMap<>();

  /** The first build takes over a second: done beside the first requests, not before them. */
  @EventListener(ApplicationReadyEvent.class)
  void warm() {
    Thread.ofPlatform()
        .daemon()
        .name("decision-tables")
        .start(() -> tables.versions().forEach(version -> table(version.file())));
  }

  /**
   * @param receivedAt when any staff got the words: picks the version of the table
   */
  public Decision decide(Channel channel, Answers answers, Instant receivedAt) {
    LocalDate day = receivedAt.atOffset(ZoneOffset.UTC).toLocalDate();
    var situation = new Situation(channel, answers, tables.versionOn(day), tables.policyOn(day));
    Decision known = decided.get(situation);
    if (known != null) {
      return known;
    }
    if (decided.size() >= KEPT) {
      decided.clear();
    }
    Decision decision = decide(situation);
    decided.put(situation, decision);
    return decision;
  }

  private Decision decide(Situation situation) {
    DecisionTable table = table(situation.version().file());
    Map<String, String> answers = Questions.of(situation.answers());
    var inputs = new HashMap<String, Object>(answers);
    inputs.put("channel", situation.channel().name());
    inputs.putAll(situation.policy().values());
    DecisionTable.Answer answer = table.evaluate(inputs);
    return new Decision(
        CaseKind.valueOf(answer.kind()),
        answer.row(),
        situation.version().pack(),
        situation.version().version(),
        answer.text(),
        answer.citation(),
        toAsk(table, answers, inputs, answer.kind()),
        Map.copyOf(inputs),
        "yes".equals(answers.get("allegesAbuseNeglectOrHarm")),
        answer.row().equals("D16"));
  }

  /**
   * The unanswered questions whose answer would change the class: each by itself, then two together
   * where neither does it alone ("settled at once" counts only with "and content").
   */
  private static List<String> toAsk(
      DecisionTable table, Map<String, String> answers, Map<String, Object> inputs, String kind) {
    List<String> open =
        answers.entrySet().stream()
            .filter(answer -> answer.getValue().equals(Questions.UNKNOWN))
            .map(Map.Entry::getKey)
            .toList();
    Set<String> telling = new LinkedHashSet<>();
    for (String question : open) {
      if (changes(table, inputs, kind, question, question)) {
        telling.add(question);
      }
    }
    List<String> silent = new ArrayList<>(open);
    silent.removeAll(telling);
    for (int first = 0; first < silent.size(); first++) {
      for (int second = first + 1; second < silent.size(); second++) {
        if (changes(table, inputs, kind, silent.get(first), silent.get(second))) {
          telling.add(silent.get(first));
          telling.add(silent.get(second));
        }
      }
    }
    return open.stream().filter(telling::contains).toList();
  }

  private static boolean changes(
      DecisionTable table, Map<String, Object> inputs, String kind, String one, String other) {
    for (String first : List.of("yes", "no")) {
      for (String second : one.equals(other) ? List.of(first) : List.of("yes", "no")) {
        var supposed = new HashMap<>(inputs);
        supposed.put(one, first);
        supposed.put(other, second);
        if (!table.evaluate(supposed).kind().equals(kind)) {
          return true;
        }
      }
    }
    return false;
  }

  private DecisionTable table(String file) {
    return built.computeIfAbsent(file, DecisionTable::new);
  }
}
