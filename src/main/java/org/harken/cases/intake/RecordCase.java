package org.harken.cases.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Place;
import org.harken.access.Role;
import org.harken.cases.CaseRecorded;
import org.harken.cases.CaseStatus;
import org.harken.cases.TimelineKind;
import org.harken.cases.recognition.Answers;
import org.harken.cases.recognition.Decision;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Links;
import org.harken.cases.store.Timeline.NewLine;
import org.harken.clocks.Obligation;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a concern: keeps the words, recognises what it is, starts its clocks and tells who must
 * know, in one transaction.
 */
@Service
public class RecordCase {

  private static final Answers ONLY_THANKS =
      new Answers(
          false, null, null, null, null, null, null, null, null, null, null, null, null, true);

  /** Where a case is kept. */
  @Component
  record Books(CaseFiles files, Links links) {}

  private final Access access;
  private final Parties parties;
  private final Books books;
  private final Supervision supervision;
  private final Standing standing;
  private final Chronicle chronicle;

  RecordCase(
      Access access,
      Parties parties,
      Books books,
      Supervision supervision,
      Standing standing,
      Chronicle chronicle) {
    this.access = access;
    this.parties = parties;
    this.books = books;
    this.supervision = supervision;
    this.standing = standing;
    this.chronicle = chronicle;
  }

  /**
   * What a trainee takes down is a case at once; a senior signs it, and no clock waits for that.
   */
  @Transactional
  public RecordedCase record(Actor actor, NewCase raw) {
    RecordedCase recorded = record(actor, raw, ownerOf(actor));
    supervision.begin(actor, recorded.id(), chronicle.now());
    return recorded;
  }

  /**
   * The same, as work that nobody has yet: a register is not the day's work of whoever sends it,
   * nor their intake.
   */
  @Transactional
  public RecordedCase recordForNobody(Actor actor, NewCase raw) {
    return record(actor, raw, null);
  }

  private RecordedCase record(Actor actor, NewCase raw, @Nullable UUID owner) {
    Instant now = chronicle.now();
    NewCase concern = Concern.checked(raw, now);
    Place place = access.place(actor, concern.facility(), concern.department());
    Decision decision = standing.decide(concern.channel(), concern.answers(), concern.receivedAt());
    Parties.Known known = parties.register(actor, concern);
    CaseFile file = file(actor, concern, place, known, decision, owner);
    List<Obligation> obligations = keep(actor, file, concern, known, decision);
    String thanks =
        hasThanksBesides(concern, decision) ? splitThanks(actor, concern, file, known) : null;
    return new RecordedCase(
        file.id(), file.reference(), decision.kind(), decision, obligations, thanks);
  }

  private List<Obligation> keep(
      Actor actor, CaseFile file, NewCase concern, Parties.Known known, Decision decision) {
    books.files().insert(file);
    parties.grant(actor, file.id(), concern, known);
    chronicle.line(
        actor,
        new NewLine(
            file.id(),
            TimelineKind.RECEIVED,
            null,
            "Received " + lowerFirst(Labels.of(file.channel())),
            "",
            false,
            file.receivedAt()));
    standing.first(actor, file, decision);
    List<Obligation> obligations = standing.obligations(file.id());
    chronicle.recorded(actor, file, decision, obligations, known.people(), facts(file, decision));
    chronicle.publish(
        new CaseRecorded(
            file.id(),
            file.reference(),
            file.kind(),
            file.facility(),
            file.department(),
            file.receivedAt()));
    return obligations;
  }

  private CaseFile file(
      Actor actor,
      NewCase concern,
      Place place,
      Parties.Known known,
      Decision decision,
      @Nullable UUID owner) {
    Instant now = chronicle.now();
    var department = place.department();
    var facility = place.facility();
    String title = concern.title();
    String language = concern.language();
    return new CaseFile(
        Ids.next(),
        books.files().newReference(now.atZone(facility.zone()).getYear()),
        decision.kind(),
        CaseStatus.OPEN,
        concern.channel(),
        concern.channel(),
        concern.receivedAt(),
        now,
        actor.id(),
        facility.zone(),
        language == null ? "en" : language,
        title == null ? "" : title,
        concern.narrative(),
        facility.id(),
        department == null ? null : department.id(),
        owner,
        known.complainant(),
        known.patient(),
        concern.relationship(),
        Boolean.TRUE.equals(concern.answers().anonymous()),
        concern.mayEmail(),
        concern.answers(),
        decision.danger(),
        null,
        null);
  }

  /** Whoever takes the call keeps the case, where that is their work. */
  private @Nullable UUID ownerOf(Actor actor) {
    return access
        .staff(actor.id())
        .filter(staff -> staff.role() == Role.REPRESENTATIVE)
        .map(staff -> staff.id())
        .orElse(null);
  }

  private static boolean hasThanksBesides(NewCase concern, Decision decision) {
    return Boolean.TRUE.equals(concern.answers().thanks())
        && switch (decision.kind()) {
          case COMPLAINT, GRIEVANCE, BILLING_COMPLAINT, PENDING_AUTHORITY -> true;
          case INQUIRY, FEEDBACK, COMPLIMENT -> false;
        };
  }

  /** Thanks that came with a complaint must not be lost in it: a compliment of its own. */
  private String splitThanks(
      Actor actor, NewCase concern, CaseFile complaint, Parties.Known known) {
    Decision decision = standing.decide(complaint.channel(), ONLY_THANKS, complaint.receivedAt());
    CaseFile kept = complaint.asThanks(Ids.next(), newReference(complaint), ONLY_THANKS);
    keep(actor, kept, concern, known, decision);
    books.links().add(actor, complaint.id(), kept.id(), Links.Kind.THANKS, chronicle.now());
    chronicle.line(
        actor,
        complaint.id(),
        TimelineKind.LINK,
        "The thanks are kept as " + kept.reference(),
        "Thanks and complaint came together; each goes its own way.");
    return kept.reference();
  }

  private String newReference(CaseFile file) {
    return books.files().newReference(file.recordedAt().atZone(file.zone()).getYear());
  }

  private static Map<String, Object> facts(CaseFile file, Decision decision) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("reference", file.reference());
    facts.put("kind", decision.kind().name());
    facts.put("row", decision.row());
    facts.put("pack", decision.pack() + " " + decision.version());
    facts.put("channel", file.channel().name());
    facts.put("receivedAt", file.receivedAt().toString());
    facts.put("danger", decision.danger());
    return facts;
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
