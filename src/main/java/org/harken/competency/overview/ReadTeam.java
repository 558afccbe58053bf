package org.harken.competency.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.competency.curricula.ReadPath;
import org.harken.competency.development.Hours;
import org.harken.competency.learning.Learners;
import org.harken.competency.mentoring.Pair;
import org.harken.competency.mentoring.Pairs;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team, and one of it, for those who lead. */
@Service
class ReadTeam {

  private final ReadPath readPath;
  private final Hours hours;
  private final Pairs pairs;
  private final Learners learners;
  private final Audit audit;

  ReadTeam(ReadPath readPath, Hours hours, Pairs pairs, Learners learners, Audit audit) {
    this.readPath = readPath;
    this.hours = hours;
    this.pairs = pairs;
    this.learners = learners;
    this.audit = audit;
  }

  /** Who is furthest behind comes first; who leads nobody and writes nothing finds no page. */
  @Transactional
  public List<Member> team(Actor actor) {
    List<Staff> team = learners.team(actor);
    if (team.isEmpty() && !actor.may("learning:write")) {
      throw new NotFound();
    }
    audit.viewed(actor, "learning team", actor.id().toString(), "page");
    return team.stream()
        .map(this::member)
        .sorted(
            Comparator.comparing(Member::behind)
                .reversed()
                .thenComparing(Member::lapses, Comparator.reverseOrder())
                .thenComparing(one -> one.staff().name()))
        .toList();
  }

  /** For oneself and those who lead. */
  @Transactional
  public Member seen(Actor actor, UUID id, String how) {
    Staff staff = learners.seen(actor, id);
    audit.viewed(actor, "learning", id.toString(), how);
    return member(staff);
  }

  private Member member(Staff staff) {
    LocalDate today = learners.today(staff.id());
    @Nullable Pair pair =
        pairs.of(staff.id()).stream()
            .filter(one -> one.learner().equals(staff.id()) && one.open(today))
            .findFirst()
            .orElse(null);
    return new Member(
        staff,
        today,
        readPath.of(staff.id()),
        hours.of(staff.id()),
        pair,
        pair == null ? "" : learners.name(pair.mentor()));
  }
}
