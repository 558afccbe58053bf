package org.harken.platform.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.ModelAndView;

/** What has left by e-mail and what has not. */
@Controller
@Permits("mail:read")
class OutboxPage {

  private static final int MOST = 200;

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
  ModelAndView list(Actor actor) {
    List<OutboxLine> lines = this.lines.of(actor, mails.latest(MOST), Frame.current().practice());
    return new ModelAndView(
        "platform/mail/outbox",
        Map.of(
            "serverSetUp",
            server.isSetUp(),
            "lines",
            lines,
            "mayResend",
            actor.may("access:administer")));
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
