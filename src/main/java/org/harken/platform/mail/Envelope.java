package org.harken.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Date;
import java.util.UUID;
import org.harken.platform.NotFound;
import org.harken.platform.files.Blobs;
import org.harken.platform.files.StoredFile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes the message that leaves, and the same one for download. */
@Component
class Envelope {

  private final MailServer server;
  private final Blobs blobs;

  Envelope(MailServer server, Blobs blobs) {
    this.server = server;
    this.blobs = blobs;
  }

  MimeMessage message(KeptMail mail) {
    try {
      MimeMessage message = server.sender().createMimeMessage();
      var helper = new MimeMessageHelper(message, !mail.attachments().isEmpty(), "UTF-8");
      helper.setFrom(server.from());
      helper.setTo(mail.to());
      helper.setSubject(mail.subject());
      helper.setText(mail.text());
      helper.setSentDate(Date.from(mail.queuedAt()));
      for (UUID file : mail.attachments()) {
        StoredFile stored = blobs.find(file).orElseThrow(NotFound::new);
        try (InputStream content = blobs.open(file)) {
          helper.addAttachment(
              stored.name(), new ByteArrayResource(content.readAllBytes()), stored.type());
        }
      }
      message.setHeader("Message-ID", mail.messageId());
      message.setHeader("Auto-Submitted", "no");
      return message;
    } catch (MessagingException | IOException problem) {
      throw new UnfitMail(problem);
    }
  }

  byte[] eml(KeptMail mail) {
    try {
      MimeMessage message = message(mail);
      message.saveChanges();
      message.setHeader("Message-ID", mail.messageId());
      var bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException | IOException problem) {
      throw new UnfitMail(problem);
    }
  }

  /** This mail cannot be made: a bad address or a lost attachment. */
  static final class UnfitMail extends RuntimeException {
    UnfitMail(Exception cause) {
      super(cause);
    }
  }
}
