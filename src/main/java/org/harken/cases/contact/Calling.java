package org.harken.cases.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.cases.CaseSummary;
import org.harken.cases.store.Closings;
import org.harken.cases.store.ContactStops;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody needs who is about to call the person of a case. */
@Component
public class Calling {

  /**
   * Ready for the page.
   *
   * @param next which attempt it would be, such as "Second attempt"
   * @param notSafe the person said that a voicemail is not safe for them
   * @param noVoicemail their wish against a voicemail, in their words; null where there is none
   * @param words the agreed words
   * @param language the language of these words
   */
  public record Ready(
      String next,
      String name,
      String phone,
      boolean notSafe,
      @Nullable String noVoicemail,
      String words,
      String language) {

    public boolean mayLeaveVoicemail() {
      return !notSafe && noVoicemail == null;
    }

    public String link() {
      return "tel:" + phone.replaceAll("[^0-9+]", "");
    }
  }

  private static final List<String> ORDINALS =
      List.of(
          "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth",
          "Tenth");

  private final Voicemail voicemail;
  private final Closings closings;
  private final ContactStops stops;
  private final People people;
  private final Access access;
  private final Clock clock;

  Calling(
      Voicemail voicemail,
      Closings closings,
      ContactStops stops,
      People people,
      Access access,
      Clock clock) {
    this.voicemail = voicemail;
    this.closings = closings;
    this.stops = stops;
    this.people = people;
    this.access = access;
    this.clock = clock;
  }

  public Ready ready(Actor caller, CaseSummary file) {
    List<Person> concerned = concerned(file);
    Person called =
        concerned.stream()
            .filter(person -> !text(person.phone()).isEmpty())
            .findFirst()
            .orElse(null);
    LocalDate day = LocalDate.ofInstant(clock.instant(), file.zone());
    Voicemail.Agreed agreed = voicemail.words(file.language(), day);
    Facility facility = access.facility(file.facility()).orElseThrow();
    return new Ready(
        next(file.id()),
        called == null ? "" : called.name(),
        called == null ? "" : text(called.phone()),
        stops.standing(file.id()).isPresent(),
        voicemail
            .refusedBy(concerned.stream().map(Person::contactWishes).filter(Objects::nonNull), day)
            .orElse(null),
        agreed
            .text()
            .replace("{name}", caller.name())
            .replace("{facility}", facility.name())
            .replace("{phone}", facility.officePhone()),
        agreed.language());
  }

  /** "Second attempt": every try to reach the person counts. */
  String next(UUID caseId) {
    int before = closings.attempts(caseId).size();
    return (before < ORDINALS.size() ? ORDINALS.get(before) : before + 1 + ".") + " attempt";
  }

  /** Whoever raised it first, then the patient. */
  private List<Person> concerned(CaseSummary file) {
    List<UUID> ids =
        Stream.of(file.complainant(), file.patient())
            .flatMap(Stream::ofNullable)
            .distinct()
            .toList();
    var known = people.persons(ids);
    List<Person> found = new ArrayList<>();
    ids.stream().map(known::get).filter(Objects::nonNull).forEach(found::add);
    return found;
  }

  static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
