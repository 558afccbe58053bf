package org.harken.competency.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.competency.Level;
import org.harken.competency.evidence.EvidenceRules;
import org.harken.competency.model.EvidenceRule;
import org.harken.competency.model.Stage;
import org.harken.competency.person.Ladders.Entry;
import org.harken.competency.person.Ladders.Whole;
import org.harken.competency.signing.Look;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One person's ladder for programs. */
@RestController
class LadderApi {

  record FrameworkBody(UUID id, String version, String attribution, List<String> licences) {}

  record EvidenceBody(String rule, String what, long count) {}

  record StatementBody(
      UUID id,
      String code,
      String topic,
      String expectation,
      String text,
      Stage stage,
      int score,
      int signatures,
      int needed,
      @Nullable LocalDate expiresOn,
      List<EvidenceBody> evidence) {}

  record LevelBody(String key, String label, long signed, List<StatementBody> statements) {}

  /** What was seen of words that are not on this ladder any more; it counts for nothing here. */
  record FormerBody(UUID statement, Look kind, @Nullable Integer score, String by, Instant at) {}

  record Body(
      UUID id,
      String name,
      @Nullable PracticeLevel level,
      FrameworkBody framework,
      List<LevelBody> levels,
      List<FormerBody> former) {}

  private final LadderReading reading;
  private final EvidenceRules rules;

  LadderApi(LadderReading reading, EvidenceRules rules) {
    this.reading = reading;
    this.rules = rules;
  }

  @Permits("ladder:see")
  @GetMapping("/api/v1/competency/people/{id}")
  Body person(Actor actor, @PathVariable UUID id) {
    Whole whole = reading.whole(actor, id);
    var framework = whole.ground().framework();
    List<LevelBody> levels = new ArrayList<>();
    for (int place = 0; place < framework.levels().size(); place++) {
      Level level = framework.levels().get(place);
      levels.add(
          new LevelBody(
              level.key(),
              level.label(),
              whole.signed(place),
              whole.levels().get(place).stream().map(this::statement).toList()));
    }
    return new Body(
        id,
        whole.staff().name(),
        whole.staff().level(),
        new FrameworkBody(
            framework.id(), framework.version(), framework.attribution(), framework.licences()),
        levels,
        whole.former().stream()
            .map(
                one ->
                    new FormerBody(
                        one.statement(), one.kind(), one.score(), one.byName(), one.at()))
            .toList());
  }

  private StatementBody statement(Entry one) {
    var standing = one.standing();
    return new StatementBody(
        one.statement().id(),
        one.statement().code(),
        one.statement().topic(),
        one.statement().expectation(),
        one.statement().text(),
        standing.stage(),
        standing.score(),
        standing.signatures(),
        standing.needed(),
        standing.expiresOn(),
        one.evidence().stream()
            .map(
                count ->
                    new EvidenceBody(
                        count.rule(),
                        rules.find(count.rule()).map(EvidenceRule::many).orElse(""),
                        count.number()))
            .toList());
  }
}
