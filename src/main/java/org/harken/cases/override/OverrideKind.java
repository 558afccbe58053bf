package org.harken.cases.override;

import java.util.Map;
import org.harken.cases.CaseKind;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person decides otherwise than the table: more freely, less only as a supervisor with a reason.
 */
@Service
public class OverrideKind {

  private final Reach reach;
  private final Standing standing;
  private final Chronicle chronicle;

  OverrideKind(Reach reach, Standing standing, Chronicle chronicle) {
    this.reach = reach;
    this.standing = standing;
    this.chronicle = chronicle;
  }

  @Transactional
  public void override(
      Actor actor, String reference, @Nullable CaseKind kind, @Nullable String why) {
    CaseFile file = reach.holdOpen(actor, reference);
    if (kind == null) {
      throw Refused.field("kind", "Please choose what it is.");
    }
    if (kind == file.kind()) {
      throw Refused.field("kind", "It is " + Labels.inSentence(kind) + " already.");
    }
    boolean less = Standing.weight(kind) <= Standing.weight(file.kind());
    if (less && !actor.may("cases:downgrade")) {
      throw Refused.field(
          "kind", "Only a supervisor may make less of a concern, with a reason. Please ask yours.");
    }
    String reason = less ? Typed.line("reason", why, 2_000) : Typed.optional("reason", why, 2_000);
    if (less && file.danger()) {
      throw new Refused(
          "danger-open", "Somebody may be in danger. Say first who accepted the review and when.");
    }
    standing.byHand(actor, file, kind, reason == null ? "taken up by " + actor.name() : reason);
    chronicle.done(
        actor, file.id(), "overrode", Map.of("from", file.kind().name(), "to", kind.name()));
  }
}
