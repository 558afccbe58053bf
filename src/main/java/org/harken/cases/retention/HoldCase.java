package org.harken.cases.retention;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Holds;
import org.harken.cases.store.Holds.Hold;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A legal hold: nothing of the case is destroyed while it stands. The answer goes on as before. */
@Service
public class HoldCase {

  private final Reach reach;
  private final Holds holds;
  private final Chronicle chronicle;

  HoldCase(Reach reach, Holds holds, Chronicle chronicle) {
    this.reach = reach;
    this.holds = holds;
    this.chronicle = chronicle;
  }

  /**
   * @param who asked for it, such as counsel by name
   * @param since null for today
   */
  @Transactional
  public void hold(
      Actor actor,
      String reference,
      @Nullable String who,
      @Nullable String why,
      @Nullable LocalDate since) {
    CaseFile file = reach.hold(actor, reference);
    String asked = Typed.line("who", who, 200);
    String reason = Typed.line("why", why, 500);
    LocalDate today = chronicle.now().atZone(file.zone()).toLocalDate();
    LocalDate from = since == null ? today : since;
    if (from.isAfter(today) || from.getYear() < 1990) {
      throw Refused.field("since", "Since which day? It cannot lie ahead or long ago.");
    }
    if (holds.standing(file.id()).isPresent()) {
      throw new Refused("held-already", "A legal hold stands on this case already.");
    }
    UUID id = holds.set(actor, file.id(), asked, reason, from, chronicle.now());
    chronicle.line(
        actor, file.id(), TimelineKind.HOLD, "Legal hold: nothing of this case is destroyed", "");
    chronicle.done(
        actor,
        file.id(),
        "set legal hold",
        Map.of("hold", id.toString(), "since", from.toString()));
  }

  @Transactional
  public void release(Actor actor, String reference, @Nullable String because) {
    CaseFile file = reach.hold(actor, reference);
    String reason = Typed.line("because", because, 500);
    Hold hold =
        holds
            .standing(file.id())
            .orElseThrow(() -> new Refused("not-held", "No legal hold stands on this case."));
    holds.release(actor, hold.id(), reason, chronicle.now());
    chronicle.line(actor, file.id(), TimelineKind.HOLD, "Legal hold released", "");
    chronicle.done(actor, file.id(), "released legal hold", Map.of("hold", hold.id().toString()));
  }
}
