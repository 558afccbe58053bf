package org.harken.access.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.harken.access.Access;
import org.harken.access.SignInWay;
import org.harken.access.Staff;
import org.harken.access.signin.Presence;
import org.harken.access.store.Visits;
import org.harken.access.store.Visits.Visit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.TooMany;
import org.harken.platform.web.Permits;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The lock of a shared desk. Its routes are open because whoever is locked out is nobody; they look
 * only at the visit of the session that calls them.
 */
@Controller
@Permits(Permits.PUBLIC)
class LockPage {

  private final Presence presence;
  private final Visits visits;
  private final Access access;
  private final Unlock unlock;
  private final KeepUnsent keepUnsent;
  private final Clock clock;

  LockPage(
      Presence presence,
      Visits visits,
      Access access,
      Unlock unlock,
      KeepUnsent keepUnsent,
      Clock clock) {
    this.presence = presence;
    this.visits = visits;
    this.access = access;
    this.unlock = unlock;
    this.keepUnsent = keepUnsent;
    this.clock = clock;
  }

  @GetMapping("/lock")
  String show(
      HttpServletResponse response, Model model, @RequestParam(defaultValue = "/") String to) {
    Optional<Visit> locked = presence.locked();
    if (locked.isEmpty()) {
      return "redirect:" + SafePath.orHome(to);
    }
    BackTo.keep(response, SafePath.orHome(to));
    return page(model, locked.get(), to, "");
  }

  /** The lock as a part, for the cover over a page that stays open below it. */
  @GetMapping("/lock/cover")
  String cover(
      HttpServletResponse response, Model model, @RequestParam(defaultValue = "/") String to) {
    page(model, presence.locked().orElseThrow(NotFound::new), to, "");
    BackTo.keep(response, SafePath.orHome(to));
    return "access/desk/lockform";
  }

  /** The desk is left; the page tells what was typed in it and not sent. */
  @PostMapping("/lock")
  String lock(
      @RequestParam(defaultValue = "") String page,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String fields) {
    visit()
        .ifPresent(
            visit -> {
              presence.lock(visit.id(), visit.staff());
              keepUnsent.ofPage(visit, page, title, fields);
            });
    return "redirect:" + (visit().isEmpty() ? "/sign-in" : "/lock");
  }

  /** Somebody types or reads without asking for a page: the desk is not left. */
  @PostMapping("/lock/not-yet")
  @Permits(Permits.SIGNED_IN)
  @ResponseBody
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void notYet() {}

  @PostMapping("/lock/open")
  Object open(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(defaultValue = "false") boolean cover) {
    Optional<Visit> locked = presence.locked();
    if (locked.isEmpty() && visit().isEmpty()) {
      return "redirect:/sign-in?again";
    }
    try {
      locked.ifPresent(visit -> unlock.with(visit, password, code, cover));
      BackTo.taken(request, response);
      return cover ? ResponseEntity.noContent().build() : "redirect:" + SafePath.orHome(to);
    } catch (Refused refusal) {
      response.setStatus(422);
      page(model, locked.orElseThrow(), to, refusal.faults().getFirst().message());
    } catch (TooMany tooMany) {
      response.setStatus(429);
      String sentence =
          "Too many tries. Sign in anew below, or wait " + minutes(tooMany) + " minutes.";
      page(model, locked.orElseThrow(), to, sentence);
    }
    return cover ? "access/desk/lockform" : "access/desk/lock";
  }

  /** Somebody else needs the desk: the visit behind the lock ends, unseen by them. */
  @PostMapping("/lock/leave")
  String leave(HttpServletRequest request, HttpServletResponse response) {
    presence
        .locked()
        .ifPresent(
            visit -> {
              unlock.gives(visit);
              request.getSession().invalidate();
              BackTo.taken(request, response);
            });
    return "redirect:/sign-in";
  }

  private Optional<Visit> visit() {
    return Optional.ofNullable(Presence.visitId()).flatMap(id -> visits.open(id, clock.instant()));
  }

  private String page(Model model, Visit visit, String to, String fault) {
    Staff staff = access.staff(visit.staff()).orElseThrow(NotFound::new);
    model.addAttribute(
        "view",
        new LockView(
            staff.name(),
            unlock.mayBeWithCode(visit),
            visit.how() == SignInWay.SINGLE_SIGN_ON,
            unlock.mayBeWithPasskey(visit),
            SafePath.orHome(to),
            fault));
    return "access/desk/lock";
  }

  private static long minutes(TooMany tooMany) {
    return Math.max(1, tooMany.waiting().toMinutes());
  }
}
