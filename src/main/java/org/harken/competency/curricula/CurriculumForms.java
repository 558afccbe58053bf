package org.harken.competency.curricula;

import org.jspecify.annotations.Nullable;

/** The fields of the forms of curricula, as they were typed. */
final class CurriculumForms {

  private CurriculumForms() {}

  /** A new curriculum. */
  record Begin(
      @Nullable String title,
      @Nullable String level,
      @Nullable String about,
      @Nullable String weeks) {}

  /** One more unit. */
  record NewUnit(
      @Nullable String kind,
      @Nullable String title,
      @Nullable String about,
      @Nullable String link,
      @Nullable String statements,
      @Nullable String times,
      @Nullable String week,
      @Nullable String passPercent) {}

  /** One more question. */
  record NewQuestion(@Nullable String question, @Nullable String options, @Nullable String guide) {}

  /** Who is asked to confirm a unit. */
  record Ask(@Nullable String onDay, @Nullable String observer, @Nullable String word) {}

  /** The answer of an observer. */
  record Answer(@Nullable String decision, @Nullable String word) {}

  /** More time. */
  record Due(@Nullable String dueOn) {}

  /** No more of it. */
  record Stop(@Nullable String because) {}
}
