package org.harken.competency.training;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.harken.cases.Paper;
import org.harken.cases.Paper.Line;
import org.harken.cases.PaperPress;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.harken.platform.Refused;
import org.harken.platform.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody takes home, and the invitation that hangs on the wall: accessible PDFs. */
@Component
class Certificate {

  private final ObjectProvider<PaperPress> press;
  private final Effect effect;
  private final Invite invite;
  private final Learners learners;
  private final Clock clock;

  // looked up when asked: the room that sets type is an upper one
  Certificate(
      ObjectProvider<PaperPress> press,
      Effect effect,
      Invite invite,
      Learners learners,
      Clock clock) {
    this.press = press;
    this.effect = effect;
    this.invite = invite;
    this.learners = learners;
    this.clock = clock;
  }

  byte[] of(Session session, Seat seat, Words words) {
    if (!session.ended()) {
      throw new Refused("certificate-early", "The certificate is made when the session has ended.");
    }
    ZonedDateTime day = session.startsAt().atZone(effect.zone(session));
    List<Line> lines = new ArrayList<>();
    lines.add(Line.row(words.get("paper.name"), seat.name()));
    lines.add(Line.row(words.get("paper.took"), session.title()));
    lines.add(Line.row(words.get("paper.subject"), words.get("topic." + session.topic().name())));
    lines.add(Line.row(words.get("paper.on"), words.date("date.day", day)));
    lines.add(Line.row(words.get("paper.length"), InWords.length(session.minutes())));
    lines.add(Line.row(words.get("paper.by"), learners.name(session.trainer())));
    lines.add(Line.row(words.get("paper.number"), number(seat)));
    List<Paper.Section> sections = new ArrayList<>();
    if (!session.about().isEmpty()) {
      sections.add(chapter(words, "paper.about", session.about()));
    }
    sections.add(
        chapter(
            words,
            "paper.issued",
            words.date("date.day", clock.instant().atZone(effect.zone(session)))));
    return paper(session, words, number(seat), words.get("paper.certificate"), lines, sections);
  }

  byte[] invitation(Session session, Words words) {
    List<Line> lines = invite.lines(session, words).stream().skip(1).map(Line::plain).toList();
    return paper(
        session,
        words,
        words.get("paper.invitation"),
        session.title(),
        lines,
        List.of(
            chapter(
                words,
                "paper.what",
                session.about().isEmpty()
                    ? words.get("topic." + session.topic().name())
                    : session.about()),
            chapter(words, "paper.how", words.get("paper.come"))));
  }

  private static Paper.Section chapter(Words words, String heading, String text) {
    return Paper.Section.chapter(words.get(heading), List.of(Line.plain(text)));
  }

  private byte[] paper(
      Session session,
      Words words,
      String reference,
      String title,
      List<Line> lines,
      List<Paper.Section> sections) {
    return press
        .getObject()
        .set(
            new Paper(
                reference, title, effect.house(session), lines, sections, "", words.language()));
  }

  private static String number(Seat seat) {
    String id = seat.id().toString().replace("-", "");
    return "T-" + id.substring(id.length() - 10).toUpperCase(Locale.ROOT);
  }
}
