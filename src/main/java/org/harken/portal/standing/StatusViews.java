package org.harken.portal.standing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.Cases;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.portal.codes.Codes;
import org.harken.portal.codes.Passes;
import org.harken.portal.codes.Receipts;
import org.harken.portal.page.Pages;
import org.harken.portal.page.PortalPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the status page together. */
@Component("portalStatusViews")
class StatusViews {

  private final Pages pages;
  private final Passes passes;
  private final Receipts receipts;
  private final Standings standings;
  private final Cases cases;
  private final Contacts contacts;

  StatusViews(
      Pages pages,
      Passes passes,
      Receipts receipts,
      Standings standings,
      Cases cases,
      Contacts contacts) {
    this.pages = pages;
    this.passes = passes;
    this.receipts = receipts;
    this.standings = standings;
    this.cases = cases;
    this.contacts = contacts;
  }

  /** The visit this browser's cookie stands for. */
  Optional<Visit> visit(HttpServletRequest request) {
    return passes
        .receipt(Pages.cookie(request, Passes.RECEIPT_COOKIE))
        .flatMap(
            pass ->
                receipts
                    .find(pass.lookup())
                    .flatMap(
                        receipt ->
                            cases
                                .summary(receipt.caseId())
                                .map(summary -> new Visit(pass, receipt, summary))));
  }

  PortalPage page(Visit visit, HttpServletRequest request, HttpServletResponse response) {
    return pages.open(request, response, standings.facility(visit.summary().id()));
  }

  ModelAndView show(
      Visit visit, HttpServletRequest request, HttpServletResponse response, String done) {
    return show(visit, page(visit, request, response), Map.of(), Map.of(), done);
  }

  /** With what was typed and the keys of the sentences beside it. */
  ModelAndView show(
      Visit visit,
      PortalPage page,
      Map<String, String> typed,
      Map<String, String> faults,
      String done) {
    UUID caseId = visit.summary().id();
    boolean shown = visit.pass().isConfirmed(page.now());
    var sentences = new java.util.LinkedHashMap<String, String>();
    faults.forEach((field, key) -> sentences.put(field, page.say(key)));
    var view =
        new StatusView(
            page,
            standings.of(caseId, page),
            visit.pass().code(),
            shown ? standings.words(caseId) : "",
            shown ? "SHOWN" : contacts.wordsState(visit),
            visit.receipt().unsafe(),
            typed.getOrDefault("add", ""),
            typed.getOrDefault("way", ""),
            sentences,
            page.words().has("done." + done) ? done : "",
            Codes.secret());
    return new ModelAndView("portal/standing/status", Map.of("view", view));
  }

  /** How the person behind a visit can be reached by the public pages. */
  @Component
  static class Contacts {
    private final People people;
    private final Confirmations confirmations;

    Contacts(People people, Confirmations confirmations) {
      this.people = people;
      this.confirmations = confirmations;
    }

    /** The e-mail address the person chose to be reached at; empty for none. */
    Optional<String> email(Visit visit) {
      @Nullable UUID person = visit.summary().complainant();
      return person == null || visit.receipt().unsafe() || !visit.receipt().way().equals("EMAIL")
          ? Optional.empty()
          : people.person(person).map(Person::email).filter(email -> !email.isBlank());
    }

    String wordsState(Visit visit) {
      if (visit.receipt().unsafe()) {
        return "UNSAFE";
      }
      if (email(visit).isEmpty()) {
        return "CALL";
      }
      return confirmations.isWaiting(visit.receipt().lookup()) ? "SENT" : "ASK";
    }
  }
}
