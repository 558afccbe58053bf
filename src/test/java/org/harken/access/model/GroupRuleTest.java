package org.harken.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody of several groups is here. */
class GroupRuleTest {

  private static final UUID NORTH = new UUID(1, 1);
  private static final UUID SOUTH = new UUID(1, 2);
  private static final UUID WARD = new UUID(1, 3);

  private static final List<GroupRule> RULES =
      List.of(
          rule(2, "ward", Role.REPRESENTATIVE, PracticeLevel.EMERGING, NORTH, false, WARD),
          rule(1, "senior", Role.REPRESENTATIVE, PracticeLevel.PROFICIENT, SOUTH, false, null),
          rule(3, "audit", Role.AUDITOR, null, NORTH, true, null));

  @Test
  void theFirstLineDecidesAndLinesOfTheSameRoleAddReach() {
    var mapped = GroupRule.map(RULES, Set.of("ward", "senior", "audit", "cafeteria")).orElseThrow();
    assertThat(mapped.role()).isEqualTo(Role.REPRESENTATIVE);
    assertThat(mapped.level()).isEqualTo(PracticeLevel.PROFICIENT);
    assertThat(mapped.facility()).isEqualTo(SOUTH);
    assertThat(mapped.scope().everything()).isFalse();
    assertThat(mapped.scope().facilities()).containsExactly(SOUTH);
    assertThat(mapped.scope().departments()).containsExactly(WARD);
  }

  @Test
  void everythingIsEverything() {
    assertThat(GroupRule.map(RULES, Set.of("audit")).orElseThrow().scope().everything()).isTrue();
  }

  @Test
  void anUnknownGroupOpensNothing() {
    assertThat(GroupRule.map(RULES, Set.of("cafeteria", "Senior", ""))).isEmpty();
    assertThat(GroupRule.map(RULES, Set.of())).isEmpty();
    assertThat(GroupRule.map(List.of(), Set.of("senior"))).isEmpty();
  }

  private static GroupRule rule(
      int place,
      String group,
      Role role,
      @Nullable PracticeLevel level,
      UUID facility,
      boolean everything,
      @Nullable UUID department) {
    return new GroupRule(
        new UUID(2, place), place, group, role, level, "Title", facility, everything, department);
  }
}
