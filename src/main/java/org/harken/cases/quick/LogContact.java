package org.harken.cases.quick;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Department;
import org.harken.audit.Audit;
import org.harken.cases.cues.DangerWords;
import org.harken.cases.quick.ContactKinds.Kind;
import org.harken.cases.store.Typed;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a small contact, and looks whether its words tell of harm. */
@Service
public class LogContact {

  static final int MOST_WORDS = 4_000;

  private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(2);

  private final Contacts contacts;
  private final ContactKinds kinds;
  private final DangerWords dangerWords;
  private final Spot spot;
  private final Audit audit;
  private final Clock clock;

  LogContact(
      Contacts contacts,
      ContactKinds kinds,
      DangerWords dangerWords,
      Spot spot,
      Audit audit,
      Clock clock) {
    this.contacts = contacts;
    this.kinds = kinds;
    this.dangerWords = dangerWords;
    this.spot = spot;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Contact log(Actor actor, NewContact said) {
    Instant now = clock.instant();
    Spot.Found place = spot.find(actor, Typed.optional("where", said.where(), 200));
    LocalDate day = now.atZone(place.facility().zone()).toLocalDate();
    String what = Typed.line("what", said.what(), 200);
    Optional<Kind> kind = kinds.find(what, day);
    Boolean settled = said.settled();
    if (settled == null) {
      throw Refused.field("settled", "Was it settled there and then, yes or no?");
    }
    String words = words(said.words(), kind.isPresent() ? null : what);
    Department department = place.department();
    var contact =
        new Contact(
            Ids.next(),
            kind.map(Kind::code).orElse(ContactKinds.OTHER),
            said.way(),
            place.facility().id(),
            department == null ? null : department.id(),
            place.unknown(),
            place.said(),
            place.facility().zone(),
            settled,
            Typed.optional("name", said.name(), 200),
            Typed.optional("passedTo", said.passedTo(), 200),
            words,
            moment(said, now),
            said.way() == Way.VOICEMAIL ? heard(said.heardAt(), now) : null,
            dangerWords.in(words, day).isPresent(),
            false,
            "",
            null,
            actor.id(),
            actor.name());
    contacts.add(contact, now);
    audit.changed(actor, "logged", "contact", contact.id().toString(), facts(contact));
    return contact;
  }

  private static String words(@Nullable String typed, @Nullable String unlisted) {
    String words = Typed.optional("words", typed, MOST_WORDS);
    return words == null
        ? unlisted == null ? "" : unlisted
        : unlisted == null ? words : unlisted + ". " + words;
  }

  private static Instant moment(NewContact said, Instant now) {
    Instant at = past("at", said.at(), now);
    Instant heard = said.heardAt();
    if (said.way() == Way.VOICEMAIL && heard != null && at.isAfter(heard.plus(CLOCKS_DIFFER_BY))) {
      throw Refused.field("at", "This is after you heard it. When did they leave the message?");
    }
    return at;
  }

  private static Instant heard(@Nullable Instant heardAt, Instant now) {
    return past("heardAt", heardAt, now);
  }

  private static Instant past(String field, @Nullable Instant given, Instant now) {
    Instant moment = given == null ? now : given;
    if (moment.isAfter(now.plus(CLOCKS_DIFFER_BY))) {
      throw Refused.field(field, "This moment lies in the future. When was it?");
    }
    if (moment.isBefore(LONG_AGO)) {
      throw Refused.field(field, "This date is before 1900. Please look at the year again.");
    }
    return moment;
  }

  private static Map<String, Object> facts(Contact contact) {
    Map<String, Object> facts = new LinkedHashMap<>();
    UUID department = contact.department();
    facts.put("what", contact.what());
    facts.put("way", contact.way().name());
    facts.put("settled", contact.settled());
    facts.put("facility", contact.facility().toString());
    facts.put("department", String.valueOf(department));
    facts.put("at", contact.at().toString());
    facts.put("danger", contact.danger());
    return facts;
  }
}
