package org.harken.portal.telling;

import java.util.List;
import java.util.Map;
import org.harken.portal.page.PortalPage;

/**
 * One step as it is shown.
 *
 * @param faults by field: the sentence beside it; {@code files} for the uploads, {@code form} for
 *     the whole page
 * @param code what to come back with; empty before the first save
 * @param savedWhen day and time of the last save; empty before it
 * @param departments of the places, for the question where it happened
 */
public record StepView(
    PortalPage page,
    Step step,
    Story story,
    List<DraftFile> files,
    Map<String, String> faults,
    String code,
    String savedWhen,
    String formToken,
    List<PlaceChoice> departments) {

  /** A facility and its departments to choose from. */
  public record PlaceChoice(String id, String name, List<Ward> wards) {
    /** A department to choose. */
    public record Ward(String id, String name) {}
  }

  public String say(String key, Object... gaps) {
    return page.say(key, gaps);
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  public boolean bad(String field) {
    return faults.containsKey(field);
  }

  /** The sentence of a choice in the language of the page; a dash where nothing was chosen. */
  public String chosen(String field) {
    return story.has(field) ? say(field + "." + story.get(field)) : say("read.nothing");
  }

  /** What was typed, or a dash. */
  public String typed(String field) {
    return story.has(field) ? story.get(field) : say("read.nothing");
  }

  /** The chosen place by its name. */
  public String placeName() {
    String place = story.get("place");
    for (PlaceChoice choice : departments) {
      if (place.equals(choice.id())) {
        return choice.name();
      }
      for (PlaceChoice.Ward ward : choice.wards()) {
        if (place.equals(ward.id())) {
          return ward.name() + ", " + choice.name();
        }
      }
    }
    return say("place.unsure");
  }
}
