package org.harken.competency.curricula.model;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How far somebody is in one unit.
 *
 * @param done how often it counted
 * @param waiting how often somebody was asked and has not answered
 */
public record Step(UUID unit, int times, int done, int waiting, LocalDate dueOn) {

  public boolean finished() {
    return done >= times;
  }

  public boolean late(LocalDate today) {
    return !finished() && dueOn.isBefore(today);
  }
}
