package org.harken.alerts;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own inbox: read a line, mark it read. */
@Controller
@Permits(Permits.SIGNED_IN)
class InboxPage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.US);

  private final Inbox inbox;
  private final Access access;

  InboxPage(Inbox inbox, Access access) {
    this.inbox = inbox;
    this.access = access;
  }

  @GetMapping("/inbox")
  ModelAndView inbox(Actor actor) {
    ZoneId zone = zone(actor);
    return new ModelAndView(
        "alerts/inbox",
        Map.of(
            "unread", lines(inbox.unread(actor.id()), zone),
            "read", lines(inbox.latestRead(actor.id()), zone)));
  }

  @Transactional
  @PostMapping("/inbox/{id}/read")
  public String markRead(Actor actor, @PathVariable UUID id) {
    if (!inbox.markRead(actor.id(), id)) {
      throw new NotFound();
    }
    return "redirect:/inbox";
  }

  @Transactional
  @PostMapping("/inbox/read")
  public String markAllRead(Actor actor) {
    inbox.markAllRead(actor.id());
    return "redirect:/inbox";
  }

  private ZoneId zone(Actor actor) {
    return access
        .staff(actor.id())
        .flatMap(staff -> access.facility(staff.facility()))
        .map(Facility::zone)
        .orElse(ZoneId.of("UTC"));
  }

  private static List<InboxLine> lines(List<Alert> alerts, ZoneId zone) {
    return alerts.stream()
        .map(
            alert ->
                new InboxLine(
                    alert.id().toString(),
                    alert.text(),
                    alert.link(),
                    TIME.format(alert.at().atZone(zone))))
        .toList();
  }
}
