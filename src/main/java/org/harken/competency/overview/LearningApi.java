package org.harken.competency.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.harken.competency.curricula.LearnerPath;
import org.harken.competency.curricula.model.Step;
import org.harken.competency.development.Hours;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What somebody learns, for programs: no words of talks, tests or notes. */
@RestController
@Permits("learning:own")
class LearningApi {

  /** One person. */
  public record PersonJson(
      UUID id,
      String name,
      @Nullable String level,
      List<PathJson> curricula,
      @Nullable MentorJson mentor,
      List<CredentialJson> credentials) {}

  /** One curriculum. */
  public record PathJson(
      UUID id,
      String title,
      String level,
      int version,
      LocalDate assignedOn,
      LocalDate dueOn,
      String status,
      int units,
      int unitsDone,
      int unitsBehind,
      @Nullable NextJson next) {}

  /** The next unit. */
  public record NextJson(String title, String kind, int done, int times, LocalDate dueOn) {}

  /** Who is the mentor. */
  public record MentorJson(String name, @Nullable LocalDate nextTalk) {}

  /** One credential. */
  public record CredentialJson(
      String code,
      String label,
      LocalDate from,
      LocalDate until,
      int hours,
      int hoursNeeded,
      String missing,
      boolean lapses) {}

  private final ReadTeam readTeam;

  LearningApi(ReadTeam readTeam) {
    this.readTeam = readTeam;
  }

  @GetMapping("/api/v1/learning/people/{id}")
  PersonJson person(Actor actor, @PathVariable UUID id) {
    Member member = readTeam.seen(actor, id, "api");
    var level = member.staff().level();
    var pair = member.pair();
    return new PersonJson(
        id,
        member.staff().name(),
        level == null ? null : level.name(),
        member.paths().stream().map(one -> path(one, member.today())).toList(),
        pair == null ? null : new MentorJson(member.mentor(), pair.nextTalk()),
        member.hours().stream().map(LearningApi::credential).toList());
  }

  private static PathJson path(LearnerPath path, LocalDate today) {
    var assignment = path.assignment();
    return new PathJson(
        assignment.id(),
        path.curriculum().title(),
        path.curriculum().level(),
        path.curriculum().version(),
        assignment.assignedOn(),
        assignment.dueOn(),
        assignment.open() ? "OPEN" : assignment.finishedAt() != null ? "FINISHED" : "STOPPED",
        path.progress().steps().size(),
        path.progress().finished(),
        assignment.open() ? path.progress().behind(today) : 0,
        path.next()
            .map(
                unit -> {
                  Step step = path.step(unit.id());
                  return new NextJson(
                      unit.title(), unit.kind().name(), step.done(), step.times(), step.dueOn());
                })
            .orElse(null));
  }

  private static CredentialJson credential(Hours.Standing one) {
    return new CredentialJson(
        one.credential().rule(),
        one.label(),
        one.credential().term().from(),
        one.credential().term().until(),
        one.credits().hours(),
        one.credits().rule().hours(),
        one.missing(),
        one.lapses());
  }
}
