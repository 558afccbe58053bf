package org.harken.competency.training;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.harken.cases.Paper;
import org.harken.cases.Paper.Line;
import org.harken.cases.PaperPress;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.harken.platform.Refused;
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

  byte[] of(Session session, Seat seat) {
    if (!session.ended()) {
      throw new Refused("The certificate is made when the session has ended.");
    }
    List<Line> lines = new ArrayList<>();
    lines.add(Line.row("Name", seat.name()));
    lines.add(Line.row("Took part in", session.title()));
    lines.add(Line.row("Subject", session.topic().label()));
    lines.add(Line.row("On", InWords.day(effect.day(session))));
    lines.add(Line.row("Length", InWords.length(session.minutes())));
    lines.add(Line.row("Given by", learners.name(session.trainer())));
    lines.add(Line.row("Number", number(seat)));
    String issued = InWords.day(clock.instant(), effect.zone(session));
    return press
        .getObject()
        .set(
            new Paper(
                number(seat),
                "Certificate of attendance",
                effect.house(session),
                lines,
                session.about().isEmpty()
                    ? List.of(Paper.Section.chapter("Issued", List.of(Line.plain(issued))))
                    : List.of(
                        Paper.Section.chapter(
                            "What it was about", List.of(Line.plain(session.about()))),
                        Paper.Section.chapter("Issued", List.of(Line.plain(issued)))),
                ""));
  }

  byte[] invitation(Session session) {
    List<Line> lines = invite.lines(session).stream().map(Line::plain).toList();
    return press
        .getObject()
        .set(
            new Paper(
                "Invitation",
                session.title(),
                effect.house(session),
                lines.subList(1, lines.size()),
                List.of(
                    Paper.Section.chapter(
                        "What it is about",
                        List.of(
                            Line.plain(
                                session.about().isEmpty()
                                    ? session.topic().label()
                                    : session.about()))),
                    Paper.Section.chapter(
                        "How to take part",
                        List.of(
                            Line.plain(
                                "Come. You need no account: at the door there is a code to scan with your phone.")))),
                ""));
  }

  private static String number(Seat seat) {
    String id = seat.id().toString().replace("-", "");
    return "T-" + id.substring(id.length() - 10).toUpperCase(Locale.ROOT);
  }
}
