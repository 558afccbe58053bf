package org.harken.competency.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.cases.forms.Typed;
import org.harken.competency.Framework;
import org.harken.competency.Statement;
import org.harken.competency.frameworks.MayChange;
import org.harken.competency.map.KnownPlaces;
import org.harken.competency.model.SigningPolicies;
import org.harken.competency.model.SigningPolicy;
import org.harken.competency.person.LadderWords;
import org.harken.competency.signing.SigningView.Kind;
import org.harken.competency.signing.SigningView.Level;
import org.harken.competency.signing.SigningView.Version;
import org.harken.competency.store.Frameworks;
import org.harken.competency.store.Frameworks.Head;
import org.harken.competency.store.SigningVersions;
import org.harken.competency.store.Wordings;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Puts together the page of the signing policy. */
@Component
class ReadSigning {

  private static final int USUAL_LEVELS = 4;

  /** What is signed. */
  @Component
  record Ladder(Frameworks frameworks, Wordings wordings) {

    Optional<Framework> framework() {
      return frameworks.ladder().map(frameworks::whole);
    }

    /** The kind of work of each statement. */
    Map<UUID, String> lines() {
      return frameworks.ladder().map(Head::id).map(wordings::lines).orElse(Map.of());
    }
  }

  private final Ladder ladder;
  private final SigningRules rules;
  private final SigningVersions versions;
  private final KnownPlaces known;
  private final MayChange mayChange;
  private final Clock clock;

  ReadSigning(
      Ladder ladder,
      SigningRules rules,
      SigningVersions versions,
      KnownPlaces known,
      MayChange mayChange,
      Clock clock) {
    this.ladder = ladder;
    this.rules = rules;
    this.versions = versions;
    this.known = known;
    this.mayChange = mayChange;
    this.clock = clock;
  }

  /** How many levels there are to sign. */
  int levels() {
    return ladder.framework().map(one -> one.levels().size()).orElse(USUAL_LEVELS);
  }

  /** The kinds of work of this ladder, and those that the policy names. */
  List<String> kinds() {
    SigningPolicy policy = rules.inForce();
    Set<String> named = new HashSet<>(ladder.lines().values());
    named.addAll(policy.lineMonths().keySet());
    named.addAll(policy.audit().lines());
    return known.all().stream().map(KnownPlaces.Line::name).filter(named::contains).toList();
  }

  SigningView view(Actor actor, Typed typed) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    SigningPolicies policies = rules.policies();
    SigningPolicy now = policies.on(today);
    Map<Integer, String> by =
        versions.all().stream()
            .collect(
                Collectors.toMap(
                    made -> made.policy().version(),
                    made -> made.byName() + ", " + LadderWords.day(made.at())));
    return new SigningView(
        version(now, by, ""),
        now.source(),
        now.enough(),
        now.months(),
        now.audit().cases(),
        levels(now),
        kinds(now),
        usual(now),
        now.audit().items(),
        rules.rubric(),
        policies.versions().reversed().stream()
            .filter(one -> one.version() != now.version())
            .map(one -> version(one, by, one.from().isAfter(today) ? "Coming" : ""))
            .toList(),
        actor.may("ladder:change") && mayChange.change(actor),
        policies.next(),
        today.toString(),
        ladder.framework().map(Framework::credit).orElse(""),
        typed);
  }

  private static Version version(SigningPolicy one, Map<Integer, String> by, String state) {
    return new Version(
        one.version(),
        LadderWords.day(one.from()),
        one.source(),
        by.getOrDefault(one.version(), "as Harken ships it"),
        state);
  }

  private List<Level> levels(SigningPolicy now) {
    Framework framework = ladder.framework().orElse(null);
    List<Level> levels = new ArrayList<>();
    for (int level = 0; level < levels(); level++) {
      levels.add(
          new Level(
              framework == null ? "Level " + (level + 1) : framework.levels().get(level).label(),
              rules.meaning(level),
              now.needed(level)));
    }
    return levels;
  }

  private String usual(SigningPolicy now) {
    Map<UUID, String> lines = ladder.lines();
    return ladder.framework().stream()
        .flatMap(Framework::statements)
        .filter(one -> !now.lineMonths().containsKey(lines.getOrDefault(one.id(), "")))
        .map(Statement::code)
        .collect(Collectors.joining(" "));
  }

  private List<Kind> kinds(SigningPolicy now) {
    Map<UUID, String> lines = ladder.lines();
    Map<String, String> codes = new HashMap<>();
    ladder
        .framework()
        .ifPresent(
            framework ->
                framework
                    .statements()
                    .forEach(one -> add(codes, lines.getOrDefault(one.id(), ""), one)));
    Map<String, String> labels =
        known.all().stream()
            .collect(Collectors.toMap(KnownPlaces.Line::name, KnownPlaces.Line::label));
    return kinds().stream()
        .map(
            name -> {
              Integer own = now.lineMonths().get(name);
              return new Kind(
                  name,
                  labels.getOrDefault(name, name),
                  codes.getOrDefault(name, ""),
                  own == null ? "" : own.toString(),
                  own == null ? now.months() : own,
                  now.audit().lines().contains(name));
            })
        .toList();
  }

  private static void add(Map<String, String> codes, String line, Statement one) {
    codes.merge(line, one.code(), (before, code) -> before + " " + code);
  }
}
