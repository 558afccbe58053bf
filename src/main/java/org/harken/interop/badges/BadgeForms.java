package org.harken.interop.badges;

import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Issued, shown to others, revoked: what people do with badges from the pages of a ladder. */
@Controller
class BadgeForms {

  private final IssueBadge issueBadge;
  private final ShowBadge showBadge;
  private final BadgeWords words;

  BadgeForms(IssueBadge issueBadge, ShowBadge showBadge, BadgeWords words) {
    this.issueBadge = issueBadge;
    this.showBadge = showBadge;
    this.words = words;
  }

  @Permits("ladder:sign")
  @PostMapping("/badges")
  String issue(Actor actor, @RequestParam Map<String, String> fields) {
    var typed = new Typed("badge", fields);
    UUID person = typed.id("person");
    UUID subject = typed.id("subject");
    if (person == null || subject == null) {
      throw new NotFound();
    }
    issueBadge.issue(actor, person, typed.text("kind"), subject);
    return "redirect:/ladder/people/" + person + "#badges";
  }

  /** Who sees it: nobody outside, everybody with the address, or these with the name as well. */
  @Permits("ladder:see")
  @PostMapping("/badges/{id}/consent")
  String agree(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    String seen = new Typed("consent", fields).text("seen");
    boolean known = seen.equals("nobody") || seen.equals("page") || seen.equals("name");
    if (!known) {
      throw Refused.field("seen", "Who may see it? Please choose one of the three.");
    }
    showBadge.agree(actor, id, !seen.equals("nobody"), seen.equals("name"));
    return "redirect:/ladder/people/" + actor.id() + "#badges";
  }

  @Permits("ladder:sign")
  @GetMapping("/badges/{id}/revocation")
  ModelAndView ask(Actor actor, @PathVariable UUID id) {
    return form(showBadge.toRevoke(actor, id), Typed.nothing());
  }

  @Permits("ladder:sign")
  @PostMapping("/badges/{id}/revocation")
  ModelAndView revoke(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var typed = new Typed("revoke", fields);
    Badge badge = showBadge.toRevoke(actor, id);
    try {
      showBadge.revoke(actor, id, typed.raw("reason"));
      return new ModelAndView("redirect:/badges/" + id);
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = form(badge, typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView form(Badge badge, Typed typed) {
    return new ModelAndView(
        "interop/badges/revoke",
        Map.of(
            "view",
            new BadgeView.Revoke(
                badge.id().toString(),
                badge.title(),
                "/ladder/people/" + badge.person() + "#badges",
                words.reasons().entrySet().stream()
                    .map(one -> Choice.of(one.getKey(), one.getValue()))
                    .toList(),
                typed)));
  }
}
