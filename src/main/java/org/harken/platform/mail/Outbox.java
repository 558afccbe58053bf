package org.harken.platform.mail;

import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Keeps mails in the caller's transaction; a scheduled sender sends them by SMTP where it is
 * configured.
 */
@Service
public class Outbox {

  /** Queues a mail and returns its id. */
  public UUID queue(OutgoingMail mail) {
    throw new UnsupportedOperationException();
  }
}
