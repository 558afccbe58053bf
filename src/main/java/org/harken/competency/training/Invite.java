package org.harken.competency.training;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.mail.CallBack;
import org.harken.platform.mail.Outbox;
import org.harken.platform.mail.OutgoingMail;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Departments and people are invited by mail: a department by whoever answers for it. */
@Service
public class Invite {

  private static final String SUBJECT = "An invitation to a training";
  private static final String ADDRESS =
      "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,24}";
  private static final int MOST = 200;

  /** How an invitation leaves. */
  @Component
  record Post(Outbox outbox, Audit audit, Clock clock) {}

  private final Sessions sessions;
  private final MaySee maySee;
  private final Access access;
  private final Learners learners;
  private final Spoken spoken;
  private final Post post;

  Invite(
      Sessions sessions,
      MaySee maySee,
      Access access,
      Learners learners,
      Spoken spoken,
      Post post) {
    this.spoken = spoken;
    this.sessions = sessions;
    this.maySee = maySee;
    this.access = access;
    this.learners = learners;
    this.post = post;
  }

  @Transactional
  public void department(Actor actor, UUID id, UUID department) {
    Session session = planned(actor, id);
    Department known =
        access
            .department(department)
            .filter(one -> one.facility().equals(session.facility()))
            .orElseThrow(() -> Refused.field("department", "Please choose one from the list."));
    Staff owner =
        known.owner() == null
            ? null
            : access.staff(known.owner()).filter(Staff::active).orElse(null);
    if (owner == null) {
      throw Refused.field(
          "department",
          "Nobody answers for " + known.name() + " here. Print the invitation and bring it.");
    }
    invite(
        actor, session, known.id(), owner.id(), known.name() + ", " + owner.name(), owner.email());
  }

  /**
   * @param written the name or e-mail of a colleague, or any e-mail of staff without an account
   */
  @Transactional
  public void person(Actor actor, UUID id, String written) {
    Session session = planned(actor, id);
    Staff known = access.findStaff(written).orElse(null);
    if (known != null) {
      invite(actor, session, null, known.id(), known.name(), known.email());
    } else if (written.matches(ADDRESS)) {
      invite(actor, session, null, null, written, written);
    } else {
      throw Refused.field(
          "person", "There is no one colleague of this name. Give an e-mail address instead.");
    }
  }

  private void invite(
      Actor actor,
      Session session,
      @Nullable UUID department,
      @Nullable UUID staff,
      String name,
      String address) {
    if (sessions.invitations(session.id()).size() >= MOST) {
      throw new Refused("At most 200 invitations leave for one session. Print the others.");
    }
    var invitation =
        new Invitation(
            Ids.next(),
            session.id(),
            department,
            staff,
            name,
            address.toLowerCase(java.util.Locale.ROOT));
    if (!sessions.insert(invitation, post.clock().instant())) {
      throw new Refused(name + " is invited already.");
    }
    send(
        session,
        invitation,
        "",
        "You are invited: "
            + String.join("\n", lines(session, spoken.of("en")))
            + "\n\nYou need no account. At the door there is a code to scan with your phone.");
    post.audit()
        .changed(
            actor,
            "invited",
            "training",
            session.id().toString(),
            Map.of("invitation", invitation.id().toString()));
  }

  /** What stands on the invitation, in mail and on paper. */
  List<String> lines(Session session, Words words) {
    var house = access.facility(session.facility()).orElseThrow();
    return List.of(
        session.title(),
        words.date("date.moment", session.startsAt().atZone(house.zone()))
            + ", "
            + InWords.length(session.minutes()),
        session.place() + ", " + house.name(),
        words.get("paper.with", learners.name(session.trainer())));
  }

  /** Whoever was invited hears that it does not take place; what waits is not sent. */
  void callOff(Session session) {
    post.outbox().callBack(List.of(session.id()), List.of(), CallBack.Why.CALLED_OFF);
    for (Invitation one : sessions.invitations(session.id())) {
      send(
          session,
          one,
          ":off",
          "This does not take place:\n" + String.join("\n", lines(session, spoken.of("en"))));
    }
  }

  private void send(Session session, Invitation to, String what, String text) {
    post.outbox()
        .queue(
            new OutgoingMail(
                "training:" + to.id() + what,
                to.address(),
                SUBJECT,
                text,
                session.id(),
                List.of()));
  }

  private Session planned(Actor actor, UUID id) {
    Session session = maySee.given(actor, id);
    if (!session.planned()) {
      throw new Refused("Nobody is invited to this any more.");
    }
    return session;
  }
}
