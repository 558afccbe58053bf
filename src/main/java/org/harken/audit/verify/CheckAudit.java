package org.harken.audit.verify;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Answers soon whether the audit is intact. A chain that can be walked in a moment is walked whole;
 * of a longer one, the blocks since the last walk, to which the answer of that walk is added. Where
 * even that takes too long, the answer says how far it got and asks for a walk in the background.
 */
@Service
public class CheckAudit {

  private final VerifyAudit verifyAudit;
  private final Walks walks;
  private final Duration soon;

  @Autowired
  CheckAudit(VerifyAudit verifyAudit, Walks walks) {
    this(verifyAudit, walks, Duration.ofMillis(1_300));
  }

  CheckAudit(VerifyAudit verifyAudit, Walks walks, Duration soon) {
    this.verifyAudit = verifyAudit;
    this.walks = walks;
    this.soon = soon;
  }

  public Verification check(@Nullable ChainHead known) {
    Optional<WholeWalk> last = walks.last();
    boolean whole =
        last.isEmpty()
            || result(last.get()).head() == null
            || result(last.get()).milliseconds() < soon.toMillis() / 2;
    Verification found =
        whole
            ? verifyAudit.verifyWithin(soon, known)
            : verifyAudit.verifySince(last.get(), soon, known);
    if (!found.complete()) {
      walks.ask(null);
    }
    return found;
  }

  static Verification result(WholeWalk walk) {
    Verification result = walk.result();
    if (result == null) {
      throw new IllegalStateException("walk " + walk.id() + " is done without a result");
    }
    return result;
  }
}
