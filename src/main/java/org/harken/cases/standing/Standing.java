package org.harken.cases.standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.Channel;
import org.harken.cases.GrievanceRecorded;
import org.harken.cases.TimelineKind;
import org.harken.cases.recognition.Answers;
import org.harken.cases.recognition.Decision;
import org.harken.cases.recognition.Recognition;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Decisions;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Spoken;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/**
 * Keeps what a case is recognised as, with its history, and starts or ends what follows from it.
 */
@Component
public class Standing {

  private final CaseFiles files;
  private final Decisions decisions;
  private final Recognition recognition;
  private final Clocks clocks;
  private final Alarm alarm;
  private final Chronicle chronicle;

  Standing(
      CaseFiles files,
      Decisions decisions,
      Recognition recognition,
      Clocks clocks,
      Alarm alarm,
      Chronicle chronicle) {
    this.files = files;
    this.decisions = decisions;
    this.recognition = recognition;
    this.clocks = clocks;
    this.alarm = alarm;
    this.chronicle = chronicle;
  }

  public Decision decide(Channel channel, Answers answers, Instant receivedAt) {
    return recognition.decide(channel, answers, receivedAt);
  }

  public List<Obligation> obligations(UUID caseId) {
    return clocks.of(caseId);
  }

  /** The first decision, of a case just recorded with its kind and danger. */
  public void first(Actor actor, CaseFile file, Decision decision) {
    decisions.add(actor, file.id(), decision, true, false, chronicle.now());
    tell(actor, file, decision);
    if (decision.kind() == CaseKind.GRIEVANCE) {
      startGrievance(actor, file);
    }
    if (decision.danger()) {
      alarm.raise(actor, file, file.receivedAt());
    }
  }

  /**
   * The table looks again after something new was said. More than stood is taken at once, from the
   * first receipt on; less is kept in the trace only.
   *
   * @return whether the case is more than it was, or in danger anew
   */
  public boolean again(Actor actor, CaseFile file, Channel channel, Answers said, Instant at) {
    Answers answers = file.answers().then(said);
    boolean alleged = Boolean.TRUE.equals(said.allegesAbuseNeglectOrHarm()) && !file.danger();
    boolean nothingNew = answers.equals(file.answers()) && channel == file.recognisedChannel();
    return (!nothingNew || alleged) && look(actor, file, new Told(channel, answers, alleged, at));
  }

  /**
   * The table looks again after what was written down at the intake was put right: an answer may
   * also become no, or not asked. What stands is never lowered by that.
   *
   * @return whether the case is more than it was, or in danger anew
   */
  public boolean corrected(Actor actor, CaseFile file, Channel channel, Answers answers) {
    boolean alleged =
        Boolean.TRUE.equals(answers.allegesAbuseNeglectOrHarm())
            && !Boolean.TRUE.equals(file.answers().allegesAbuseNeglectOrHarm())
            && !file.danger();
    return look(actor, file, new Told(channel, answers, alleged, file.receivedAt()));
  }

  private record Told(Channel channel, Answers answers, boolean alleged, Instant at) {}

  private boolean look(Actor actor, CaseFile file, Told told) {
    boolean alleged = told.alleged();
    Channel channel = told.channel();
    Answers answers = told.answers();
    Decision decision = recognition.decide(channel, answers, file.receivedAt());
    boolean more = isMore(file.kind(), decision.kind());
    boolean stands = more || alleged;
    CaseKind kind = more ? decision.kind() : file.kind();
    decisions.add(actor, file.id(), decision, stands, false, chronicle.now());
    files.recognised(file.id(), kind, channel, answers, file.danger() || alleged);
    if (stands) {
      tell(actor, file, decision);
    }
    if (kind == CaseKind.GRIEVANCE && file.kind() != CaseKind.GRIEVANCE) {
      startGrievance(actor, file);
    }
    if (alleged) {
      alarm.raise(actor, file, told.at());
    }
    return stands;
  }

  /**
   * The table looks again without something that was filed on the wrong case. What stands is never
   * lowered by that: only a person with the right to does so.
   */
  public Decision without(Actor actor, CaseFile file, Channel channel, Answers answers) {
    Decision decision = recognition.decide(channel, answers, file.receivedAt());
    decisions.add(actor, file.id(), decision, false, false, chronicle.now());
    files.recognised(file.id(), file.kind(), channel, answers, file.danger());
    return decision;
  }

  /** The first receipt lies earlier than was known: what runs is counted from there. */
  public void receivedEarlier(CaseFile file) {
    if (file.kind() == CaseKind.GRIEVANCE && !file.isClosed()) {
      clocks.start(trigger(file));
    }
  }

  /** A person decides otherwise than the table. Whether they may is the caller's question. */
  public void byHand(Actor actor, CaseFile file, CaseKind kind, String reason) {
    Decision table = decisions.standing(file.id()).orElseThrow().decision();
    var decision =
        new Decision(
            kind,
            "BY-HAND",
            table.pack(),
            table.version(),
            reason,
            "",
            List.of(),
            Map.of("was", file.kind().name()),
            table.danger(),
            false);
    decisions.add(actor, file.id(), decision, true, true, chronicle.now());
    files.recognised(file.id(), kind, file.recognisedChannel(), file.answers(), file.danger());
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.RECOGNISED,
        "Now " + Labels.inSentence(kind) + ", decided by " + actor.name(),
        reason);
    if (kind == CaseKind.GRIEVANCE && file.kind() != CaseKind.GRIEVANCE) {
      startGrievance(actor, file);
    }
    if (kind != CaseKind.GRIEVANCE && file.kind() == CaseKind.GRIEVANCE) {
      clocks.happened(
          file.id(),
          Event.of(EventType.CLASSIFIED, chronicle.now()).noLongerAbout("grievance", reason));
    }
  }

  /**
   * A case after its duplicate was merged into it: it is the more of the two, and counts from the
   * earliest receipt.
   */
  public void united(Actor actor, CaseFile kept, CaseFile duplicate) {
    boolean danger = kept.danger() || duplicate.danger();
    Channel channel =
        kept.recognisedChannel().isWritten()
            ? kept.recognisedChannel()
            : duplicate.recognisedChannel();
    CaseKind kind = isMore(kept.kind(), duplicate.kind()) ? duplicate.kind() : kept.kind();
    files.recognised(kept.id(), kind, channel, kept.answers(), danger);
    if (kind != kept.kind()) {
      Decision decision = decisions.standing(duplicate.id()).orElseThrow().decision();
      decisions.add(actor, kept.id(), decision, true, false, chronicle.now());
      tell(actor, kept, decision);
    }
    if (kind == CaseKind.GRIEVANCE && kept.kind() != CaseKind.GRIEVANCE) {
      startGrievance(actor, kept);
    } else if (kind == CaseKind.GRIEVANCE) {
      clocks.start(trigger(kept));
    }
  }

  /** Starts what a grievance is owed, counted from the first receipt. */
  public void startGrievance(Actor actor, CaseFile file) {
    List<Obligation> started =
        clocks.start(
            new Clocks.Trigger(
                file.id(), file.facility(), "grievance-received", file.receivedAt(), file.zone()));
    for (Obligation obligation : started) {
      chronicle.line(
          actor,
          file.id(),
          TimelineKind.CLOCK,
          obligation.label()
              + " by "
              + Spoken.plainDay(
                  obligation.dueAt().atZone(file.zone()).toLocalDate(),
                  chronicle.now().atZone(file.zone()).toLocalDate()),
          obligation.because());
    }
    chronicle.publish(
        new GrievanceRecorded(file.id(), file.reference(), file.facility(), file.receivedAt()));
  }

  private static Clocks.Trigger trigger(CaseFile file) {
    return new Clocks.Trigger(
        file.id(), file.facility(), "grievance-received", file.receivedAt(), file.zone());
  }

  private void tell(Actor actor, CaseFile file, Decision decision) {
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.RECOGNISED,
        "Recognised as " + Labels.inSentence(decision.kind()),
        sentence(decision));
  }

  /** "Because it came in writing (42 CFR 482.13(a)(2))." */
  private static String sentence(Decision decision) {
    String source = decision.citation().isBlank() ? "" : " (" + decision.citation() + ")";
    return "Because " + decision.text() + source + ".";
  }

  /** Whether the second is taken up over the first without a person deciding. */
  static boolean isMore(CaseKind stands, CaseKind said) {
    return stands == CaseKind.PENDING_AUTHORITY
        ? weight(said) >= weight(CaseKind.FEEDBACK) && said != stands
        : weight(said) > weight(stands);
  }

  /** How much a kind asks of the office. */
  public static int weight(CaseKind kind) {
    return switch (kind) {
      case INQUIRY, COMPLIMENT -> 0;
      case FEEDBACK -> 1;
      case COMPLAINT, BILLING_COMPLAINT -> 2;
      case PENDING_AUTHORITY -> 3;
      case GRIEVANCE -> 4;
    };
  }
}
