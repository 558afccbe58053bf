package org.harken.access.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody makes a token for a program that acts in their name. */
@Service
public class CreateToken {

  private static final int MOST = 50;
  private static final int LONGEST_DAYS = 366;

  private final StaffList staffList;
  private final Tokens tokens;
  private final Audit audit;
  private final Clock clock;

  CreateToken(StaffList staffList, Tokens tokens, Audit audit, Clock clock) {
    this.staffList = staffList;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  /** The secret, which is nowhere kept and cannot be shown again. */
  @Transactional
  public String create(Actor actor, String name, Set<String> permissions, int days) {
    Staff owner = staffList.find(actor.id()).orElseThrow(NotFound::new);
    String known = name.replaceAll("\\p{Cntrl}+", " ").strip();
    if (known.isEmpty() || known.length() > 80) {
      throw Refused.field("name", "Please name the program, in at most 80 characters.");
    }
    Set<String> held = new TreeSet<>(Roles.table().permissions(owner.role()));
    held.retainAll(actor.permissions());
    if (permissions.isEmpty() || !held.containsAll(permissions)) {
      throw Refused.field("permissions", "Please choose what the program may do.");
    }
    if (days < 1 || days > LONGEST_DAYS) {
      throw Refused.field("days", "Please choose between 1 and 366 days.");
    }
    if (tokens.of(owner.id()).size() >= MOST) {
      throw new Refused("You have " + MOST + " tokens. Please revoke one you no longer need.");
    }
    UUID id = Ids.next();
    String secret = TokenSecret.fresh();
    var now = clock.instant();
    tokens.add(
        new Tokens.Token(
            id, owner.id(), known, permissions, false, now, now.plus(Duration.ofDays(days)), null),
        TokenSecret.hash(secret));
    audit.changed(
        actor,
        "token created",
        "staff",
        owner.id().toString(),
        Map.of(
            "token", id.toString(),
            "permissions", List.copyOf(new TreeSet<>(permissions)),
            "days", days));
    return secret;
  }
}
