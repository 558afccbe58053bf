package org.harken.platform.mail;

import java.util.Optional;
import java.util.UUID;
import org.harken.platform.web.Actor;

/** A room that queues mails says who gets them, and who may see by name to whom they go. */
public interface Recipients {

  /**
   * Whom a mail goes to.
   *
   * @param role such as "Addressee of a letter"
   * @param named whether the reader may see the address
   */
  record To(String role, boolean named) {}

  /** Empty where the concern is none of this room's. */
  Optional<To> of(Actor reader, UUID concern);
}
