package org.harken.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.harken.access.PracticeLevel;
import org.harken.access.PracticeRule;
import org.harken.access.PracticeRule.Way;
import org.harken.access.PracticeRule.Work;
import org.harken.access.Role;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class PracticePolicyTest {

  private static final PracticePolicy STANDS =
      PracticePolicy.on(PracticePolicy.all(), LocalDate.of(2026, 3, 3));

  @Test
  void theTableOfTheHouseCoversEveryLevelAndKindOfWork() {
    for (PracticePolicy version : PracticePolicy.all()) {
      for (Work work : Work.values()) {
        assertThat(version.line(work).levels()).hasSize(PracticeLevel.values().length);
      }
    }
    assertThat(STANDS.rule(PracticeLevel.EMERGING, Work.INTAKE).needsAnother()).isTrue();
    assertThat(STANDS.rule(PracticeLevel.EMERGING, Work.LETTERS).needsAnother()).isTrue();
    assertThat(STANDS.rule(PracticeLevel.DEVELOPING, Work.INTAKE).share()).isEqualTo(20);
    assertThat(STANDS.rule(PracticeLevel.PROFICIENT, Work.INTAKE).way()).isEqualTo(Way.ALONE);
    assertThat(STANDS.rule(PracticeLevel.PROFICIENT, Work.RULES).way()).isEqualTo(Way.LIMITED);
    assertThat(STANDS.rule(PracticeLevel.ADVANCED, Work.RULES).way()).isEqualTo(Way.ALONE);
  }

  @Test
  void whoHasNoLevelIsNotInTraining() {
    assertThat(STANDS.rule(null, Work.INTAKE).way()).isEqualTo(Way.ALONE);
  }

  @Test
  void levelsSignBeforeRolesDo() {
    assertThat(STANDS.mayCosign(PracticeLevel.PROFICIENT, Role.REPRESENTATIVE)).isTrue();
    assertThat(STANDS.mayCosign(PracticeLevel.DEVELOPING, Role.REPRESENTATIVE)).isFalse();
    assertThat(STANDS.mayCosign(PracticeLevel.EMERGING, Role.SUPERVISOR)).isFalse();
    assertThat(STANDS.mayCosign(null, Role.SUPERVISOR)).isTrue();
    assertThat(STANDS.mayCosign(null, Role.AUDITOR)).isFalse();
  }

  @Test
  void theVersionOfTheDayCounts() {
    List<PracticePolicy> two =
        PracticePolicy.read(file(version(1, "2020-01-01", 20), version(2, "2026-07-01", 50)));

    assertThat(PracticePolicy.on(two, LocalDate.of(2026, 6, 30)).version()).isEqualTo(1);
    assertThat(PracticePolicy.on(two, LocalDate.of(2026, 7, 1)).version()).isEqualTo(2);
    assertThat(PracticePolicy.on(two, LocalDate.of(2019, 1, 1)).version()).isEqualTo(1);
    assertThat(two.getLast().waits().getFirst().after()).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void aTableWithAHoleDoesNotStart() {
    assertThatThrownBy(() -> PracticePolicy.read(file(version(1, "2020-01-01", 101))))
        .hasMessageContaining("of a hundred");
    Map<String, Object> short1 = new LinkedHashMap<>(version(1, "2020-01-01", 20));
    short1.put("works", ((List<?>) short1.getOrDefault("works", List.of())).subList(0, 5));
    assertThatThrownBy(() -> PracticePolicy.read(file(short1)))
        .hasMessageContaining("every kind of work");
  }

  @Test
  void theSampleFollowsFromTheCaseAloneAndHasItsShare() {
    var rule = new PracticeRule(Work.INTAKE, Way.SAMPLED, 20, "Alone");
    List<UUID> cases = IntStream.range(0, 4_000).mapToObj(at -> new UUID(7L * at, at)).toList();

    List<UUID> picked = cases.stream().filter(rule::picks).toList();

    assertThat(picked).hasSizeBetween(680, 920);
    assertThat(cases.stream().filter(rule::picks).toList()).isEqualTo(picked);
    assertThat(cases).noneMatch(new PracticeRule(Work.INTAKE, Way.SAMPLED, 0, "Alone")::picks);
    assertThat(cases).allMatch(new PracticeRule(Work.INTAKE, Way.SAMPLED, 100, "Alone")::picks);
    assertThat(cases).noneMatch(new PracticeRule(Work.INTAKE, Way.ALONE, 0, "Alone")::picks);
  }

  @SafeVarargs
  private static Map<String, Object> file(Map<String, Object>... versions) {
    return Map.of("versions", List.of(versions));
  }

  /** As the file has it, read from text so that it is what a file would give. */
  private static Map<String, Object> version(int number, String from, int share) {
    StringBuilder works = new StringBuilder();
    for (Work work : Work.values()) {
      works.append("  - {work: ").append(work).append(", name: A, about: B, enforced: true");
      for (PracticeLevel level : PracticeLevel.values()) {
        works.append(", ").append(level);
        works.append(": {way: SAMPLED, share: ").append(share).append(", words: C}");
      }
      works.append("}\n");
    }
    return new Yaml()
        .load(
            """
            version: %d
            from: %s
            cosigners: {levels: [ADVANCED], roles: [DIRECTOR]}
            waits: [{hours: 4, tell: SUPERVISOR}]
            works:
            %s"""
                .formatted(number, from, works));
  }
}
