package org.harken.portal.standing;

import java.util.List;
import java.util.UUID;
import org.harken.cases.CaseSummary;
import org.harken.cases.attachments.AttachFile;
import org.harken.cases.recognition.Answers;
import org.harken.cases.safety.StopContact;
import org.harken.cases.timeline.AddToCase;
import org.harken.cases.timeline.CaseEvent;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.harken.portal.codes.UsedForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person adds words and files, or says that contact is not safe; each form counts once. */
@Service("portalTellMore")
class TellMore {

  private static final int LONGEST_NOTE = 500;

  private final AddToCase addToCase;
  private final AttachFile attachFile;
  private final People people;
  private final StopContact stopContact;
  private final UsedForms forms;

  TellMore(
      AddToCase addToCase,
      AttachFile attachFile,
      People people,
      StopContact stopContact,
      UsedForms forms) {
    this.addToCase = addToCase;
    this.attachFile = attachFile;
    this.people = people;
    this.stopContact = stopContact;
    this.forms = forms;
  }

  @Transactional
  public void add(
      Actor actor, CaseSummary summary, String text, List<StoredFile> files, String form) {
    if (!form.isEmpty() && !forms.first("add " + form)) {
      return;
    }
    if (!text.isEmpty()) {
      happened(actor, summary, text);
    }
    files.forEach(file -> attachFile.attach(actor, summary.reference(), file));
  }

  /**
   * Stops what the public pages send, and puts a stop note where everybody sees it who would call
   * or write.
   */
  @Transactional
  public void notSafe(Actor actor, CaseSummary summary, String way, String form) {
    if (!form.isEmpty() && !forms.first("unsafe " + form)) {
      return;
    }
    String stop =
        "NOT SAFE: do not call, write or text. "
            + (way.isEmpty() ? "No safe way is known yet." : "Safe way, in their words: " + way);
    happened(actor, summary, stop);
    stopContact.stop(actor, summary.reference(), way);
    @Nullable UUID person = summary.complainant();
    if (person != null) {
      people.correct(
          actor,
          person,
          new Person.Details(null, null, null, null, null, null, null, shortened(stop)));
    }
  }

  private static String shortened(String note) {
    return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
  }

  private void happened(Actor actor, CaseSummary summary, String text) {
    addToCase.add(
        actor, summary.reference(), new CaseEvent("PERSON_ADDED", null, text, Answers.NONE));
  }
}
