package org.harken.competency.overview;

import java.time.LocalDate;
import java.util.List;
import org.harken.access.Staff;
import org.harken.competency.curricula.LearnerPath;
import org.harken.competency.development.Hours;
import org.harken.competency.mentoring.Pair;
import org.jspecify.annotations.Nullable;

/** Somebody as those who lead them see it. */
public record Member(
    Staff staff,
    LocalDate today,
    List<LearnerPath> paths,
    List<Hours.Standing> hours,
    @Nullable Pair pair,
    String mentor) {

  public List<LearnerPath> open() {
    return paths.stream().filter(one -> one.assignment().open()).toList();
  }

  /** How many units, or whole curricula, should be finished by now. */
  public int behind() {
    return open().stream()
        .mapToInt(one -> one.progress().behind(today) + (one.progress().late(today) ? 1 : 0))
        .sum();
  }

  public boolean lapses() {
    return hours.stream().anyMatch(Hours.Standing::lapses);
  }

  public String level() {
    return staff.level() == null
        ? ""
        : staff.level().name().charAt(0)
            + staff.level().name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
