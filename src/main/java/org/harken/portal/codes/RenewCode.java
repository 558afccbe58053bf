package org.harken.portal.codes;

import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.Cases;
import org.harken.cases.TimelineKind;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the codes of a case useless, and gives a new one where it is wanted. */
@Service("portalRenewCode")
public class RenewCode {

  private final Codes codes;
  private final Receipts receipts;
  private final Cases cases;
  private final Audit audit;

  RenewCode(Codes codes, Receipts receipts, Cases cases, Audit audit) {
    this.codes = codes;
    this.receipts = receipts;
    this.cases = cases;
    this.audit = audit;
  }

  @Transactional
  public void revoke(Actor actor, UUID caseId, String why) {
    int before = receipts.revoke(caseId, actor.name());
    done(actor, caseId, "revoked code", "The code opens nothing any more", why, before);
  }

  /** The new code: shown once and kept nowhere. */
  @Transactional
  public String renew(Actor actor, UUID caseId, String why) {
    String way = receipts.way(caseId).orElse("NONE");
    boolean placeSaid = receipts.placeSaid(caseId);
    int before = receipts.revoke(caseId, actor.name());
    String code = codes.fresh();
    receipts.give(CodeKeys.of(code).lookup(), caseId, way, placeSaid);
    if (cases.notSafeSince(caseId).isPresent()) {
      receipts.markUnsafe(caseId);
    }
    done(actor, caseId, "renewed code", "A new code was given", why, before);
    return code;
  }

  private void done(Actor actor, UUID caseId, String action, String title, String why, int before) {
    audit.changed(actor, action, "case", caseId.toString(), Map.of("revoked", before));
    cases.happened(actor, caseId, TimelineKind.OWNER, title, why);
  }
}
