package org.harken.alerts.digest;

import java.util.Optional;
import java.util.UUID;
import org.harken.platform.mail.Recipients;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Mails of deadlines go to colleagues: whoever sees the outbox may see to whom. */
@Component
class ColleagueMails implements Recipients {

  private final DigestBook book;

  ColleagueMails(DigestBook book) {
    this.book = book;
  }

  @Override
  public Optional<To> of(Actor reader, UUID concern) {
    return book.whose(concern).map(staff -> new To("A colleague, of their deadlines", true));
  }
}
