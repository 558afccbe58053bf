package org.harken.competency.overview;

import java.time.LocalDate;
import java.util.List;
import org.harken.competency.curricula.LearnerPath;
import org.harken.competency.development.Hours;
import org.harken.competency.reading.Reading;
import org.jspecify.annotations.Nullable;

/** What the own page of learning shows. */
public record OverviewView(
    LocalDate today,
    List<LearnerPath> paths,
    List<Companion> companions,
    List<Hours.Standing> hours,
    List<Reading> unread,
    List<Waiting> waiting,
    List<Coming> sessions,
    boolean leads) {

  /** The one to talk with, as mentor or as learner. */
  public record Companion(
      String pair, String name, boolean theyMentor, @Nullable LocalDate nextTalk) {}

  /** What somebody waits for. */
  public record Waiting(String icon, String words, String name, String action, String link) {}

  /** A session to come. */
  public record Coming(String id, String title, String when, String place, boolean mine) {}

  /** The path that is walked now: the one due first. */
  public @Nullable LearnerPath current() {
    return paths.stream().filter(one -> one.next().isPresent()).findFirst().orElse(null);
  }

  public List<LearnerPath> finished() {
    return paths.stream().filter(one -> one.assignment().finishedAt() != null).toList();
  }
}
