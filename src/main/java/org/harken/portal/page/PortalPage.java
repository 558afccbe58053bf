package org.harken.portal.page;

import gg.jte.Content;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.harken.access.Facility;
import org.harken.access.OfficeHours.Said;

/**
 * What every public page knows.
 *
 * @param place the facility the person is at, or asks about
 * @param places all of them; more than one are offered
 * @param chosen false while the person has not said which
 */
public record PortalPage(
    Words words,
    List<Words> languages,
    String direction,
    String theme,
    Facility place,
    List<Facility> places,
    boolean chosen,
    Instant now) {

  /** The sentence in the language of the page. */
  public String say(String key, Object... gaps) {
    return words.get(key, gaps);
  }

  public String lang() {
    return words.language();
  }

  /** The name of the place, or of the office while the person has not said where they are. */
  public String name() {
    return chosen ? place.name() : say("office");
  }

  /** When the office is open, in the language of the page, else in English. */
  public Said hours() {
    return place.officeHours().in(lang());
  }

  public boolean hasHours() {
    return !hours().words().isBlank();
  }

  /** The same for the page, marked where it is not in the page's language. */
  public Content hoursSaid() {
    return Links.said(hours(), lang());
  }

  /** The same inside a sentence, which ends by itself: "8 p. m." brings no second full stop. */
  public Content hoursInSentence() {
    Said said = hours();
    return Links.said(new Said(said.words().replaceFirst("\\.$", ""), said.language()), lang());
  }

  /** The one place the person is at; all of them while nobody said which. */
  public List<Facility> at() {
    return chosen ? List.of(place) : places;
  }

  /** A body outside the house and the places it looks after. */
  public record Outside(String name, String places) {}

  public List<Outside> stateAgencies() {
    return outside(Facility::stateAgency);
  }

  public List<Outside> qualityGroups() {
    return outside(Facility::qualityOrganization);
  }

  /** Each body named once, with all its places. */
  private List<Outside> outside(Function<Facility, String> named) {
    var places = new LinkedHashMap<String, String>();
    at().stream()
        .filter(one -> !named.apply(one).isBlank())
        .forEach(
            one -> places.merge(named.apply(one), one.name(), (all, next) -> all + ", " + next));
    return places.entrySet().stream()
        .map(body -> new Outside(body.getKey(), body.getValue()))
        .toList();
  }

  /** Whom to call in the house in danger; 911 where the house named no number. */
  public String emergency() {
    return emergency(place);
  }

  public static String emergency(Facility facility) {
    return facility.emergencyPhone().isBlank() ? "911" : facility.emergencyPhone();
  }

  /** The short name of a facility in an address, such as "lakeside-clinic". */
  public static String slug(Facility facility) {
    return facility.name().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  /** The day in words, where the facility is. */
  public String day(String form, Instant moment) {
    return words.date(form, moment.atZone(place.zone()));
  }
}
