package org.harken.platform.mail;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.harken.platform.mail.Recipients.To;
import org.harken.platform.web.Actor;
import org.harken.platform.web.ReaderZone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The mails of the outbox in ready words; an address only for those who may know it. */
@Component
class OutboxLines {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@,;:]+@[^\\s<>@,;]+");

  private final ObjectProvider<Recipients> rooms;
  private final ObjectProvider<ReaderZone> zones;

  // looked up when asked: the rooms that queue know this one
  OutboxLines(ObjectProvider<Recipients> rooms, ObjectProvider<ReaderZone> zones) {
    this.zones = zones;
    this.rooms = rooms;
  }

  /** Such as "Central Time". */
  String zone(Actor reader) {
    return here(reader).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private ZoneId here(Actor reader) {
    ReaderZone known = zones.getIfAvailable();
    return known == null ? ZoneOffset.UTC : known.of(reader);
  }

  List<OutboxLine> of(Actor reader, List<KeptMail> mails, boolean practice) {
    DateTimeFormatter when = WHEN.withZone(here(reader));
    return mails.stream().map(mail -> line(reader, mail, when, practice)).toList();
  }

  private To to(Actor reader, KeptMail mail) {
    UUID concern = mail.concern();
    if (concern == null) {
      return new To("Somebody who confirms their contact", false);
    }
    return rooms.stream()
        .flatMap(room -> room.of(reader, concern).stream())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(new To("Somebody", false));
  }

  private OutboxLine line(Actor reader, KeptMail mail, DateTimeFormatter when, boolean practice) {
    To to = to(reader, mail);
    var sentAt = mail.sentAt();
    String fault = mail.lastFault() == null ? "" : mail.lastFault();
    return new OutboxLine(
        mail.id().toString(),
        to.named() ? mail.to() : masked(mail.to()),
        to.role(),
        mail.subject(),
        when.format(mail.queuedAt()),
        sentAt == null ? "" : when.format(sentAt),
        words(mail),
        mail.messageId(),
        to.named() ? fault : ADDRESS.matcher(fault).replaceAll("(address)"),
        mail.state() == MailState.SENT,
        mail.calledBack() == null
            && (mail.state() == MailState.UNSURE || mail.state() == MailState.HELD),
        mail.state() == MailState.STOPPED,
        to.named() || (mail.concern() == null && practice));
  }

  /** "m…@….org": enough to tell two apart, too little to know whose it is. */
  static String masked(String address) {
    int at = address.lastIndexOf('@');
    int dot = address.lastIndexOf('.');
    if (at < 1) {
      return "…";
    }
    String first = address.substring(0, address.offsetByCodePoints(0, 1));
    return first + "…@…" + (dot > at ? address.substring(dot) : "");
  }

  private static String words(KeptMail mail) {
    return switch (mail.state()) {
      case QUEUED -> mail.attempts() == 0 ? "Waits" : "Tried, will be tried again";
      case SENDING -> "Being sent";
      case SENT -> "Left";
      case UNSURE ->
          mail.calledBack() == null
              ? "May have left. Ask the mail server for this Message-ID first"
              : "May have left before it was called back. It is not sent again";
      case STOPPED ->
          mail.taken()
              ? "Called back, but a copy was taken out before: it may have left that way"
              : "Called back before it left: " + because(mail.calledBack());
      case HELD -> "Not taken. Needs a person";
    };
  }

  private static String because(CallBack.@Nullable Why why) {
    return why == null
        ? "it must not leave"
        : switch (why) {
          case UNSAFE -> "it is not safe for the person";
          case NO_CONSENT -> "the person wants no e-mail";
          case PUT_RIGHT -> "something it tells of was put right";
          case CALLED_OFF -> "what it invites to does not take place";
        };
  }
}
