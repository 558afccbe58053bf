package org.harken.competency.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.competency.Framework;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.model.SigningPolicies;
import org.harken.competency.model.SigningPolicy;
import org.harken.competency.model.Standing;
import org.harken.competency.model.Standing.Signature;
import org.harken.competency.signing.Look;
import org.harken.competency.signing.SigningRules;
import org.harken.competency.store.Assessments;
import org.harken.competency.store.Assessments.Asked;
import org.harken.competency.store.Assessments.Assessment;
import org.harken.competency.store.EvidenceBook;
import org.harken.competency.store.EvidenceBook.Count;
import org.harken.competency.store.Frameworks;
import org.harken.competency.store.Wordings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people stand on the ladder in force: put together from evidence and what others signed. */
@Service
@Transactional(readOnly = true)
public class Ladders {

  /** The ladder in force with what its statements hang on. */
  public record Ground(
      Framework framework,
      Map<UUID, String> lines,
      Map<UUID, UUID> followers,
      SigningPolicies policies,
      LocalDate today) {

    /** What is asked of a signature today. */
    public SigningPolicy policy() {
      return policies.on(today);
    }
  }

  /** One person at one statement. */
  public record Entry(
      Statement statement,
      int level,
      Standing standing,
      List<Count> evidence,
      List<Assessment> assessments,
      List<Asked> asked) {}

  /**
   * One person's whole ladder, level by level.
   *
   * @param former what others saw of words that are not on this ladder; it counts for nothing here
   */
  public record Whole(
      Ground ground, Staff staff, List<List<Entry>> levels, List<Assessment> former) {

    public List<Entry> entries() {
      return levels.stream().flatMap(List::stream).toList();
    }

    public Optional<Entry> entry(UUID statement) {
      return entries().stream().filter(one -> one.statement().id().equals(statement)).findFirst();
    }

    /** The place of their level on this ladder. */
    public int at() {
      int rungs = ground.framework().levels().size();
      return rungs == 0 ? 0 : Math.min(rungs - 1, LadderReach.rank(staff) * rungs / 4);
    }

    public long signed(int level) {
      return levels.get(level).stream().filter(one -> one.standing().isSigned()).count();
    }
  }

  /** What people have, before it is laid upon statements. */
  private record Gathered(
      Map<UUID, List<Count>> counts,
      Map<UUID, List<Assessment>> assessments,
      Map<UUID, List<Asked>> asked) {}

  private final Frameworks frameworks;
  private final Wordings wordings;
  private final EvidenceBook book;
  private final Assessments assessments;
  private final SigningRules rules;
  private final Clock clock;

  Ladders(
      Frameworks frameworks,
      Wordings wordings,
      EvidenceBook book,
      Assessments assessments,
      SigningRules rules,
      Clock clock) {
    this.frameworks = frameworks;
    this.wordings = wordings;
    this.book = book;
    this.assessments = assessments;
    this.rules = rules;
    this.clock = clock;
  }

  /** Empty while there is no ladder. */
  public Optional<Ground> ground() {
    return frameworks
        .ladder()
        .map(
            head ->
                new Ground(
                    frameworks.whole(head),
                    wordings.lines(head.id()),
                    wordings.followers(head.id()),
                    rules.policies(),
                    clock.instant().atOffset(ZoneOffset.UTC).toLocalDate()));
  }

  public Optional<Whole> of(Staff staff) {
    return of(List.of(staff)).stream().findFirst();
  }

  /** In the order given; none while there is no ladder. */
  public List<Whole> of(List<Staff> people) {
    return ground()
        .map(
            ground -> {
              List<UUID> ids = people.stream().map(Staff::id).toList();
              Map<UUID, List<Count>> counts = new HashMap<>();
              book.counts(ids, ground.today()).forEach(one -> add(counts, one.person(), one));
              Map<UUID, List<Assessment>> seen = new HashMap<>();
              assessments.of(ids).forEach(one -> add(seen, one.person(), one));
              Map<UUID, List<Asked>> asked = new HashMap<>();
              assessments.open(ids).forEach(one -> add(asked, one.person(), one));
              var gathered = new Gathered(counts, seen, asked);
              return people.stream().map(one -> whole(ground, one, gathered)).toList();
            })
        .orElse(List.of());
  }

  private static <T> void add(Map<UUID, List<T>> map, UUID key, T value) {
    map.computeIfAbsent(key, ignored -> new ArrayList<>()).add(value);
  }

  private Whole whole(Ground ground, Staff staff, Gathered gathered) {
    Map<UUID, List<Count>> counts = new LinkedHashMap<>();
    Map<UUID, List<Assessment>> seen = new LinkedHashMap<>();
    Map<UUID, List<Asked>> asked = new LinkedHashMap<>();
    gathered
        .counts()
        .getOrDefault(staff.id(), List.of())
        .forEach(one -> follow(ground, counts, one.statement(), one));
    gathered
        .assessments()
        .getOrDefault(staff.id(), List.of())
        .forEach(one -> follow(ground, seen, one.statement(), one));
    gathered
        .asked()
        .getOrDefault(staff.id(), List.of())
        .forEach(one -> follow(ground, asked, one.statement(), one));
    List<List<Entry>> levels = new ArrayList<>();
    for (Level level : ground.framework().levels()) {
      int place = levels.size();
      levels.add(
          level.statements().stream()
              .map(
                  one ->
                      entry(
                          ground,
                          one,
                          place,
                          counts.getOrDefault(one.id(), List.of()),
                          seen.getOrDefault(one.id(), List.of()),
                          asked.getOrDefault(one.id(), List.of())))
              .toList());
    }
    List<Assessment> former =
        gathered.assessments().getOrDefault(staff.id(), List.of()).stream()
            .filter(one -> !ground.followers().containsKey(one.statement()))
            .toList();
    return new Whole(ground, staff, levels, former);
  }

  private static <T> void follow(Ground ground, Map<UUID, List<T>> map, UUID former, T value) {
    UUID now = ground.followers().get(former);
    if (now != null) {
      add(map, now, value);
    }
  }

  private Entry entry(
      Ground ground,
      Statement statement,
      int place,
      List<Count> counts,
      List<Assessment> seen,
      List<Asked> asked) {
    String line = ground.lines().getOrDefault(statement.id(), "");
    List<Signature> signatures =
        seen.stream().filter(one -> one.kind() == Look.SIGNATURE).map(Ladders::signature).toList();
    Standing standing =
        Standing.of(
            ground.policies().rules(place, line),
            counts.stream().mapToLong(Count::number).sum(),
            !seen.isEmpty(),
            !asked.isEmpty(),
            signatures,
            ground.today());
    return new Entry(statement, place, standing, counts, seen, asked);
  }

  private static Signature signature(Assessment one) {
    Integer score = one.score();
    return new Signature(
        one.by(), score == null ? 0 : score, one.at().atOffset(ZoneOffset.UTC).toLocalDate());
  }
}
