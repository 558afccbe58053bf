package org.harken.competency.training;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.competency.curricula.Questions;
import org.harken.competency.training.model.EffectSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a session changed, as far as a small quiz can tell. */
@Component
class Effect {

  /** What those who came thought of it; nobody's words where too few said something. */
  public record Feedback(int people, List<Integer> useful, List<String> words) {}

  private final Seats seats;
  private final Questions questions;
  private final Access access;

  Effect(Seats seats, Questions questions, Access access) {
    this.seats = seats;
    this.questions = questions;
    this.access = access;
  }

  List<Seat> seats(UUID session) {
    return seats.of(session);
  }

  EffectSheet sheet(UUID session) {
    Map<Integer, Integer> asked = questions.counts(session);
    return EffectSheet.of(
        seats.of(session).stream()
            .filter(one -> one.beforeRight() != null && one.afterRight() != null)
            .flatMap(one -> Stream.ofNullable(result(one, asked.get(one.quizVersion()))))
            .toList());
  }

  /** Each by the questions of the version they answered. */
  private static EffectSheet.@Nullable Result result(Seat one, @Nullable Integer asked) {
    return asked == null
        ? null
        : new EffectSheet.Result(
            one.department(), percent(one.beforeRight(), asked), percent(one.afterRight(), asked));
  }

  private static int percent(@Nullable Integer right, int of) {
    return right == null ? 0 : right * 100 / of;
  }

  Feedback feedback(UUID session) {
    List<Seat> said = seats.of(session).stream().filter(Seat::fedBack).toList();
    if (said.size() < EffectSheet.SMALL_CELL) {
      return new Feedback(said.size(), List.of(), List.of());
    }
    List<Integer> useful =
        List.of(4, 3, 2, 1).stream()
            .map(grade -> (int) said.stream().filter(one -> grade.equals(one.useful())).count())
            .toList();
    // sorted, so that their order tells nothing of who wrote them
    return new Feedback(
        said.size(),
        useful,
        said.stream().map(Seat::words).filter(words -> !words.isEmpty()).sorted().toList());
  }

  ZoneId zone(Session session) {
    return access.facility(session.facility()).map(Facility::zone).orElse(ZoneOffset.UTC);
  }

  LocalDate day(Session session) {
    return session.startsAt().atZone(zone(session)).toLocalDate();
  }

  String house(Session session) {
    return access.facility(session.facility()).map(Facility::name).orElse("");
  }
}
