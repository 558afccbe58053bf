package org.harken.interop.badges;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.competency.Competency;
import org.harken.competency.LadderPart;
import org.harken.competency.Proved;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the pages of a ladder: the holder's badges, who may see them, and what could become one. */
@Component
class BadgeCard implements LadderPart {

  private final Badges badges;
  private final ReadBadge reading;
  private final BadgeWords words;
  private final Competency competency;
  private final TemplateEngine templates;
  private final Clock clock;

  BadgeCard(
      Badges badges,
      ReadBadge reading,
      BadgeWords words,
      Competency competency,
      TemplateEngine templates,
      Clock clock) {
    this.badges = badges;
    this.reading = reading;
    this.words = words;
    this.competency = competency;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public @Nullable Content ofLadder(Actor actor, UUID person) {
    List<Badge> all = badges.of(person);
    List<BadgeView.Offer> offers =
        mayIssue(actor, person)
            ? competency.proved(person).stream()
                .filter(one -> !one.kind().equals(Proved.STATEMENT))
                .filter(one -> words.kind(one.kind()).isPresent() && !isValid(all, one))
                .map(one -> offer(person, one))
                .toList()
            : List.of();
    boolean own = actor.id().equals(person);
    if (!own && all.isEmpty() && offers.isEmpty()) {
      return null;
    }
    var card = new BadgeView.Card(own, all.stream().map(one -> line(actor, one)).toList(), offers);
    return output -> templates.render("interop/badges/card.jte", Map.of("card", card), output);
  }

  @Override
  public @Nullable Content ofStatement(Actor actor, UUID person, UUID statement) {
    List<Badge> all = badges.of(person);
    BadgeView.Line line =
        all.stream()
            .filter(one -> one.subject().equals(statement))
            .findFirst()
            .map(one -> line(actor, one))
            .orElse(null);
    BadgeView.Offer offer =
        mayIssue(actor, person)
            ? competency.proved(person).stream()
                .filter(one -> one.kind().equals(Proved.STATEMENT) && one.id().equals(statement))
                .filter(one -> !isValid(all, one))
                .findFirst()
                .map(one -> offer(person, one))
                .orElse(null)
            : null;
    if (line == null && offer == null) {
      return null;
    }
    var beside = new BadgeView.Beside(line, offer, actor.id().equals(person));
    return output ->
        templates.render("interop/badges/beside.jte", Map.of("beside", beside), output);
  }

  private boolean mayIssue(Actor actor, UUID person) {
    return actor.may("ladder:sign") && competency.supervises(actor, person);
  }

  private boolean isValid(List<Badge> all, Proved proved) {
    return all.stream()
        .anyMatch(
            one ->
                one.kind().equals(proved.kind())
                    && one.subject().equals(proved.id())
                    && one.on(today()) == Badge.State.VALID);
  }

  private static BadgeView.Offer offer(UUID person, Proved one) {
    return new BadgeView.Offer(person.toString(), one.kind(), one.id().toString(), one.title());
  }

  private BadgeView.Line line(Actor actor, Badge one) {
    Badge.State state = one.on(today());
    LocalDate until = one.expiresOn();
    return new BadgeView.Line(
        one.id().toString(),
        one.title(),
        state.name(),
        switch (state) {
          case VALID -> until == null ? "valid" : "valid until " + BadgeDays.day(until);
          case ENDED -> "ended";
          case REVOKED -> "revoked";
        },
        one.isPublic(),
        one.withName(),
        state != Badge.State.REVOKED && actor.may("ladder:sign") && reading.mayRevoke(actor, one));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
