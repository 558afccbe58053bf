package org.harken.platform.mail;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Frame;
import org.harken.platform.web.NotPermitted;
import org.harken.platform.web.Permits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What has left by e-mail and what has not. */
@Controller
@Permits("mail:read")
class OutboxPage {

  private static final int AT_A_TIME = 25;

  private final Mails mails;
  private final OutboxLines lines;
  private final Envelope envelope;
  private final MailServer server;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OutboxPage(
      Mails mails,
      OutboxLines lines,
      Envelope envelope,
      MailServer server,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mails = mails;
    this.lines = lines;
    this.envelope = envelope;
    this.server = server;
    this.events = events;
    this.clock = clock;
  }

  @GetMapping("/outbox")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after) {
    String number = q.replace("\u0000", "").strip();
    // whoever looks for one mail means it wherever it stands
    Shelf shelf = number.isEmpty() ? Shelf.of(show) : Shelf.ALL;
    List<KeptMail> found =
        mails.page(shelf, number, Bookmark.of(after).orElse(null), AT_A_TIME + 1);
    List<KeptMail> page = found.subList(0, Math.min(AT_A_TIME, found.size()));
    KeptMail last = found.size() > AT_A_TIME ? page.getLast() : null;
    return new ModelAndView(
        "platform/mail/outbox",
        "view",
        new OutboxView(
            server.isSetUp(),
            actor.may("access:administer"),
            lines.zone(actor),
            Arrays.stream(Shelf.values())
                .map(one -> new OutboxView.Tab(one.label(), link(one, ""), one == shelf))
                .toList(),
            shelf.code(),
            number,
            lines.of(actor, page, Frame.current().practice()),
            last == null
                ? null
                : link(shelf, "&after=" + new Bookmark(last.queuedAt(), last.id()).text())));
  }

  private static String link(Shelf shelf, String rest) {
    return "/outbox?show=" + shelf.code() + rest;
  }

  @GetMapping("/outbox/{id}.eml")
  @Transactional
  public ResponseEntity<byte[]> download(Actor actor, @PathVariable String id) {
    KeptMail mail = mails.find(known(id)).orElseThrow(NotFound::new);
    // whoever runs the accounts sees that mails wait, not what a letter says
    if (mail.concern() != null && !actor.may("letters:read")) {
      throw new NotPermitted();
    }
    // a mail without a concern carries a code: whoever could read it could pass for its owner
    if (mail.concern() == null && !Frame.current().practice()) {
      throw new NotPermitted();
    }
    mails.taken(mail.id(), clock.instant());
    events.publishEvent(new MailOpened(actor, mail.id(), mail.concern()));
    var name = ContentDisposition.attachment().filename(id + ".eml").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("message/rfc822"))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(envelope.eml(mail));
  }

  @PostMapping("/outbox/{id}/again")
  @Permits("access:administer")
  String again(@PathVariable String id) {
    if (!mails.again(known(id), clock.instant())) {
      throw new Refused("This mail has left or is on its way. It is not sent again.");
    }
    return "redirect:/outbox";
  }

  private static UUID known(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound();
    }
  }
}
