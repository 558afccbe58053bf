package org.harken.access.account;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.access.store.Tokens;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A token of one's own stops working at once. */
@Service
public class RevokeToken {

  private final Tokens tokens;
  private final Audit audit;
  private final Clock clock;

  RevokeToken(Tokens tokens, Audit audit, Clock clock) {
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void revoke(Actor actor, UUID token) {
    if (!tokens.revoke(token, actor.id(), clock.instant())) {
      throw new NotFound();
    }
    audit.changed(
        actor, "token revoked", "staff", actor.id().toString(), Map.of("token", token.toString()));
  }
}
