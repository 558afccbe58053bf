package org.harken.access.account;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.access.model.Roles;
import org.harken.access.model.TokenSecret;
import org.harken.access.store.StaffList;
import org.harken.access.store.Tokens;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A practice account gets a token that everybody knows. Refused outside the demo profile, where
 * such a token does not work either. Granting it again changes nothing.
 */
@Service
public class GrantFixedToken {

  private final StaffList staffList;
  private final Tokens tokens;
  private final Audit audit;
  private final Clock clock;
  private final boolean practice;

  GrantFixedToken(
      StaffList staffList, Tokens tokens, Audit audit, Clock clock, Environment environment) {
    this.staffList = staffList;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
    this.practice = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Transactional
  public void grant(Actor actor, UUID staff, String secret) {
    if (!practice) {
      throw new Refused("Fixed tokens are for practice data only.");
    }
    Staff owner = staffList.find(staff).orElseThrow(NotFound::new);
    byte[] hash = TokenSecret.hash(secret);
    if (tokens.exists(hash)) {
      return;
    }
    UUID id = Ids.next();
    tokens.add(
        new Tokens.Token(
            id,
            staff,
            "Practice: " + secret,
            Roles.table().permissions(owner.role()),
            true,
            clock.instant(),
            null,
            null),
        hash);
    audit.changed(
        actor, "token granted", "staff", staff.toString(), Map.of("token", id.toString()));
  }
}
