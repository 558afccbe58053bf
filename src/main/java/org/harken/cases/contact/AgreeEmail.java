package org.harken.cases.contact;

import java.util.Map;
import org.harken.cases.EmailWithdrawn;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person agrees to e-mail, or wants none any more: then what waits is called back. */
@Service
public class AgreeEmail {

  private final Reach reach;
  private final CaseFiles files;
  private final Chronicle chronicle;

  AgreeEmail(Reach reach, CaseFiles files, Chronicle chronicle) {
    this.reach = reach;
    this.files = files;
    this.chronicle = chronicle;
  }

  @Transactional
  public void record(Actor actor, String reference, boolean agrees, @Nullable String said) {
    CaseFile file = reach.holdOpen(actor, reference);
    String words = Typed.optional("said", said, 2_000);
    if (file.mayEmail() == agrees) {
      throw new Refused(
          "email-as-it-was",
          agrees ? "They agreed to e-mail already." : "They are not written to by e-mail already.");
    }
    files.mayEmail(file.id(), agrees);
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.CONTACT,
        agrees ? "The person agrees to e-mail" : "The person wants no e-mail any more",
        words == null ? "" : words);
    if (!agrees) {
      chronicle.publish(new EmailWithdrawn(file.id(), actor));
    }
    chronicle.done(actor, file.id(), agrees ? "email agreed" : "email withdrawn", Map.of());
  }
}
