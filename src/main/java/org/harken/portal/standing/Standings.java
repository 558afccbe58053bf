package org.harken.portal.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.portal.codes.Receipts;
import org.harken.portal.page.PortalPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells where a case stands from what the person may know of it. */
@Component("portalStandings")
public class Standings {

  /** An allegation of harm and reports to others stay out: a slip of paper gets found. */
  private static final Set<ObligationKind> TOLD =
      EnumSet.of(
          ObligationKind.ACK_OR_RESOLVE,
          ObligationKind.ACK,
          ObligationKind.INTERIM,
          ObligationKind.FINAL,
          ObligationKind.UPDATE);

  private final Cases cases;
  private final Clocks clocks;
  private final Access access;
  private final Audit audit;
  private final Receipts receipts;

  Standings(Cases cases, Clocks clocks, Access access, Audit audit, Receipts receipts) {
    this.receipts = receipts;
    this.cases = cases;
    this.clocks = clocks;
    this.access = access;
    this.audit = audit;
  }

  CaseSummary summary(UUID caseId) {
    return cases.summary(caseId).orElseThrow(NotFound::new);
  }

  /** The facility whose office is the one to call; null while nobody said where it was. */
  public @Nullable UUID facility(UUID caseId) {
    return receipts.placeSaid(caseId) ? summary(caseId).facility() : null;
  }

  /** The person's own words, for somebody who has shown that they are theirs. */
  String words(UUID caseId) {
    audit.viewed(Actor.PUBLIC, "case", caseId.toString(), "own words on the public page");
    return cases.words(caseId);
  }

  public Standing of(UUID caseId, PortalPage page) {
    audit.viewed(Actor.PUBLIC, "case", caseId.toString(), "standing on the public page");
    CaseSummary summary = summary(caseId);
    List<Obligation> told =
        clocks.of(caseId).stream()
            .filter(one -> TOLD.contains(one.kind()))
            .filter(one -> one.status() != ObligationStatus.CANCELLED)
            .sorted(
                Comparator.comparing((Obligation one) -> !isOpen(one))
                    .thenComparing(Obligation::dueAt))
            .toList();
    @Nullable UUID owner = summary.owner();
    Optional<Staff> contact = owner == null ? Optional.empty() : access.staff(owner);
    Stage stage = Stage.of(summary.status(), owner != null, told);
    List<Standing.Promise> promises = told.stream().map(one -> promise(one, page)).toList();
    return new Standing(
        page,
        page.say(stage.words(summary.kind())),
        page.say("todo." + stage),
        stage == Stage.CLOSED,
        track(stage, summary, told, page),
        stage == Stage.CLOSED ? null : leaf(told, page, cases.notSafeSince(caseId).isPresent()),
        promises,
        counts(promises, page),
        contact.map(Staff::name).orElse(""),
        contact.isPresent() ? page.say("contact.title") : page.say("contact.office"),
        contact
            .map(Staff::phone)
            .filter(phone -> !phone.isBlank())
            .orElse(page.at().size() == 1 ? page.place().officePhone() : ""));
  }

  private static boolean isOpen(Obligation one) {
    return one.status().isOpen();
  }

  /** What is not safe to send is not promised as a letter: it is kept ready. */
  private static Standing.@Nullable Leaf leaf(
      List<Obligation> told, PortalPage page, boolean unsafe) {
    return told.stream()
        .filter(Standings::isOpen)
        .min(Comparator.comparing(Obligation::dueAt))
        .map(
            one -> {
              boolean late = one.status() == ObligationStatus.MISSED;
              return new Standing.Leaf(
                  page.day("date.weekday", one.dueAt()),
                  page.day("date.day", one.dueAt()),
                  page.day("date.month", one.dueAt()),
                  page.say(late ? "next.late" : unsafe ? "next.unsafe" : "next." + one.kind()),
                  late);
            })
        .orElse(null);
  }

  private static List<Standing.Mark> track(
      Stage stage, CaseSummary summary, List<Obligation> told, PortalPage page) {
    var marks = new ArrayList<Standing.Mark>();
    for (Stage each : Stage.values()) {
      String when =
          switch (each) {
            case RECEIVED -> page.day("date.short", summary.receivedAt());
            case WROTE -> written(stage, told, page);
            case ASKING, CLOSED -> "";
          };
      marks.add(new Standing.Mark(state(stage, each), page.say("track." + each), when));
    }
    return marks;
  }

  private static String state(Stage stage, Stage each) {
    if (stage == Stage.CLOSED || each.ordinal() < stage.ordinal()) {
      return "done";
    }
    if (stage == Stage.WROTE) {
      return each == Stage.WROTE ? "done" : "now";
    }
    return each == stage ? "now" : "";
  }

  private static String written(Stage stage, List<Obligation> told, PortalPage page) {
    if (stage == Stage.RECEIVED || stage == Stage.ASKING) {
      return told.stream()
          .filter(Standings::isOpen)
          .min(Comparator.comparing(Obligation::dueAt))
          .map(one -> page.say("by", page.day("date.short", one.dueAt())))
          .orElse("");
    }
    return told.stream()
        .map(Obligation::metAt)
        .filter(at -> at != null)
        .max(Comparator.naturalOrder())
        .map(at -> page.day("date.short", at))
        .orElse("");
  }

  private static Standing.Promise promise(Obligation one, PortalPage page) {
    String name = page.say("promise." + one.kind());
    String due = page.day("date.short", one.dueAt());
    @Nullable Instant met = one.metAt();
    if (one.status() == ObligationStatus.MET && met != null) {
      String kept = page.day("date.short", met);
      return met.isAfter(one.dueAt())
          ? new Standing.Promise(
              "late",
              "alert-circle",
              name,
              page.say("promise.kept-late", kept),
              page.say("promise.sorry-kept", due, kept))
          : new Standing.Promise("kept", "circle-check", name, page.say("promise.kept", kept), "");
    }
    return one.status() == ObligationStatus.MISSED
        ? new Standing.Promise(
            "late",
            "alert-circle",
            name,
            page.say("promise.late", due),
            page.say("promise.sorry", due))
        : new Standing.Promise(
            "open",
            "clock",
            name,
            page.say("by", due),
            page.say("promise." + one.kind() + ".note"));
  }

  private static String counts(List<Standing.Promise> promises, PortalPage page) {
    var parts = new ArrayList<String>();
    for (String state : List.of("open", "late", "kept")) {
      long count = promises.stream().filter(one -> one.state().equals(state)).count();
      if (count > 0) {
        parts.add(page.say("promises." + state, count));
      }
    }
    return String.join(" ", parts);
  }
}
