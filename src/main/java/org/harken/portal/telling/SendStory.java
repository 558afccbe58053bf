package org.harken.portal.telling;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.harken.cases.Channel;
import org.harken.cases.attachments.AttachFile;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.recognition.Answers;
import org.harken.cases.timeline.AddToCase;
import org.harken.cases.timeline.CaseEvent;
import org.harken.people.Person;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Words;
import org.harken.portal.codes.Receipts;
import org.harken.portal.page.PortalPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a finished story to the office: one case, its files and its receipt, however often it is
 * sent.
 */
@Service("portalSendStory")
class SendStory {

  private final Drafts drafts;
  private final StepViews places;
  private final RecordCase recordCase;
  private final AddToCase addToCase;
  private final AttachFile attachFile;
  private final Receipts receipts;

  SendStory(
      Drafts drafts,
      StepViews places,
      RecordCase recordCase,
      AddToCase addToCase,
      AttachFile attachFile,
      Receipts receipts) {
    this.drafts = drafts;
    this.places = places;
    this.recordCase = recordCase;
    this.addToCase = addToCase;
    this.attachFile = attachFile;
    this.receipts = receipts;
  }

  /** Returns the case; the second call returns the first one's. */
  @Transactional
  UUID send(Actor actor, Draft draft, PortalPage page) {
    var sent = drafts.lock(draft);
    if (sent.isPresent()) {
      return sent.get();
    }
    Story story = draft.story();
    RecordedCase recorded = recordCase.record(actor, concern(story, page));
    if (story.has("wish")) {
      String text = office(page).get("send.wish", story.get("wish"));
      addToCase.add(
          actor, recorded.reference(), new CaseEvent("PERSON_WROTE", null, text, Answers.NONE));
    }
    drafts.openFiles(draft).forEach(file -> attachFile.attach(actor, recorded.reference(), file));
    receipts.give(draft.lookup(), recorded.id(), story.get("reach"), page.chosen());
    drafts.markSent(draft, recorded.id());
    return recorded.id();
  }

  private NewCase concern(Story story, PortalPage page) {
    @Nullable String language = language(story, page);
    @Nullable LocalDate born =
        StoryRules.born(story, LocalDate.ofInstant(page.now(), page.place().zone())).orElse(null);
    boolean self = story.is("who", "SELF");
    var complainant =
        new Person.Details(
            or(story.get("name")),
            or(story.contact("email")),
            or(story.contact("phone")),
            null,
            self ? born : null,
            or(story.contact("address")),
            language,
            or(wishes(story, page)));
    var patient =
        new Person.Details(or(story.get("patientName")), null, null, null, born, null, null, null);
    return new NewCase(
        Channel.PORTAL,
        page.now(),
        story.has("words") ? story.get("words") : office(page).get("send.only-files"),
        language,
        StoryAnswers.isAnonymous(story) ? null : complainant,
        self ? "self" : or(story.get("relationship").toLowerCase(Locale.ROOT)),
        self || patient.isEmpty() ? null : patient,
        null,
        places.facility(story).orElse(page.place().id()).toString(),
        places.department(story).map(UUID::toString).orElse(null),
        story.is("reach", "EMAIL"),
        StoryAnswers.of(story));
  }

  /** What the house writes beside the person's words is for the office. */
  private static Words office(PortalPage page) {
    return page.languages().getFirst();
  }

  private static String wishes(Story story, PortalPage page) {
    var wishes = new StringBuilder(story.get("wishes"));
    if (story.has("reach")) {
      wishes.insert(0, office(page).get("send.reach." + story.get("reach")) + "\n");
    }
    if (story.is("interpreter", "YES")) {
      wishes.append('\n').append(office(page).get("send.interpreter", story.get("language")));
    }
    return wishes.toString().strip();
  }

  /** The language to answer in, as a code; the page's own where none we know was named. */
  private static String language(Story story, PortalPage page) {
    String named = story.get("language");
    return named.matches("[a-z]{2,3}") ? named : page.lang();
  }

  private static @Nullable String or(String text) {
    return text.isBlank() ? null : text;
  }
}
