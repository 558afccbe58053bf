package org.harken.competency.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.evidence.EvidenceRules;
import org.harken.competency.model.EvidenceRule;
import org.harken.competency.model.Standing;
import org.harken.competency.person.LadderView.Head;
import org.harken.competency.person.Ladders.Entry;
import org.harken.competency.person.Ladders.Whole;
import org.harken.competency.signing.Look;
import org.harken.competency.signing.SigningRules;
import org.harken.competency.store.EvidenceBook;
import org.harken.competency.store.EvidenceBook.Item;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Puts together the page of one statement of somebody. */
@Component
class StatementReading {

  private static final int MOST = 100;

  private final LadderReading reading;
  private final LadderReach reach;
  private final LadderWords words;
  private final EvidenceBook book;
  private final EvidenceRules evidenceRules;
  private final SigningRules rules;

  StatementReading(
      LadderReading reading,
      LadderReach reach,
      LadderWords words,
      EvidenceBook book,
      EvidenceRules evidenceRules,
      SigningRules rules) {
    this.reading = reading;
    this.reach = reach;
    this.words = words;
    this.book = book;
    this.evidenceRules = evidenceRules;
    this.rules = rules;
  }

  LadderView.One page(Actor actor, UUID person, UUID statement, Typed typed) {
    Whole whole = reading.whole(actor, person);
    Entry entry = whole.entry(statement).orElseThrow(NotFound::new);
    Head head = reading.head(actor, whole);
    String line = whole.ground().lines().getOrDefault(statement, "");
    return new LadderView.One(
        head,
        words.item(entry, false),
        entry.statement().code(),
        entry.statement().topic(),
        entry.statement().expectation(),
        whole.ground().framework().levels().get(entry.level()).label(),
        needs(whole.ground().policy().rule(entry.level(), line)),
        evidence(whole, person, statement),
        entry.assessments().reversed().stream()
            .map(one -> words.look(one, rules.rubric()))
            .toList(),
        entry.asked().stream()
            .map(
                one ->
                    (one.observerName().isEmpty() ? "Whoever supervises" : one.observerName())
                        + " was asked on "
                        + LadderWords.day(one.askedAt()))
            .toList(),
        reading.notes(person, statement, head),
        reach.observers(whole.staff()).stream()
            .map(one -> Choice.of(one.id().toString(), one.name() + ", " + one.title()))
            .toList(),
        IntStream.range(0, rules.rubric().size())
            .mapToObj(score -> Choice.of(String.valueOf(score), rules.rubric().get(score)))
            .toList(),
        Stream.of(Look.OBSERVATION, Look.SIMULATED_CALL, Look.TEST, Look.FEEDBACK)
            .map(kind -> Choice.of(kind.name(), kind.label()))
            .toList(),
        head.own() || head.supervises(),
        "/ladder/statements/" + statement,
        typed);
  }

  private static String needs(Standing.Rule rule) {
    String who =
        rule.needed() == 1
            ? "One signature of somebody who saw it done alone"
            : rule.needed() + " observers who saw it done alone";
    return who + "; it counts for " + rule.months() + " months.";
  }

  private List<LadderView.Evidence> evidence(Whole whole, UUID person, UUID statement) {
    List<UUID> former =
        whole.ground().followers().entrySet().stream()
            .filter(one -> one.getValue().equals(statement))
            .map(Map.Entry::getKey)
            .toList();
    return book.of(person, former, MOST).stream().map(one -> evidence(whole, one)).toList();
  }

  private LadderView.Evidence evidence(Whole whole, Item one) {
    EvidenceRule rule = evidenceRules.find(one.rule()).orElse(null);
    return new LadderView.Evidence(
        one.happening() + "/" + one.statement(),
        rule == null ? "check" : rule.icon(),
        rule == null ? one.rule() : rule.one(),
        LadderWords.day(one.at()),
        one.subject(),
        LadderWords.day(one.expiresOn()),
        one.expiresOn().isBefore(whole.ground().today()),
        one.note());
  }
}
