package org.harken.correspondence.letters;

import java.util.UUID;
import org.harken.cases.ContactStopped;
import org.harken.cases.EmailWithdrawn;
import org.harken.correspondence.store.Letters;
import org.harken.platform.mail.CallBack.Why;
import org.harken.platform.web.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters that wait to leave by e-mail stay here once the person must or will not get one. */
@Component
class StopLetters {

  private final Letters letters;
  private final CallBackLetters callBack;

  StopLetters(Letters letters, CallBackLetters callBack) {
    this.letters = letters;
    this.callBack = callBack;
  }

  // in the same transaction: once it is said, nothing leaves
  @EventListener
  void on(ContactStopped stopped) {
    stop(stopped.by(), stopped.caseId(), Why.UNSAFE);
  }

  @EventListener
  void on(EmailWithdrawn withdrawn) {
    stop(withdrawn.by(), withdrawn.caseId(), Why.NO_CONSENT);
  }

  private void stop(Actor by, UUID caseId, Why why) {
    callBack.callBack(by, letters.ofCase(caseId), why);
  }
}
