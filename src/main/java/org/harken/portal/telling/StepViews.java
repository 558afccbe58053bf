package org.harken.portal.telling;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.portal.page.Pages;
import org.harken.portal.page.PortalPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a step together for its template. */
@Component("portalStepViews")
class StepViews {

  private final Pages pages;
  private final Access access;

  StepViews(Pages pages, Access access) {
    this.pages = pages;
    this.access = access;
  }

  PortalPage page(HttpServletRequest request, HttpServletResponse response, Story story) {
    return pages.open(request, response, facility(story).orElse(null));
  }

  PortalPage page(
      HttpServletRequest request, HttpServletResponse response, @Nullable UUID facility) {
    return pages.open(request, response, facility);
  }

  /** The step with what was typed; {@code faults} by field with the keys of their sentences. */
  StepView view(
      PortalPage page, Step step, Story story, @Nullable Draft draft, Map<String, String> faults) {
    var sentences = new LinkedHashMap<String, String>();
    faults.forEach((field, key) -> sentences.put(field, page.say(key)));
    return new StepView(
        page,
        step,
        story,
        draft == null ? List.of() : draft.files(),
        sentences,
        draft == null ? "" : draft.code(),
        draft == null ? "" : page.day("date.saved", draft.savedAt()),
        draft == null ? "" : draft.formToken(),
        step == Step.YOU || step == Step.SEND ? places(page) : List.of());
  }

  /** The facility that was chosen, itself or by one of its departments. */
  Optional<UUID> facility(Story story) {
    String place = story.get("place");
    return switch (place.isEmpty() ? ' ' : place.charAt(0)) {
      case 'f' -> id(place);
      case 'd' -> id(place).flatMap(access::department).map(ward -> ward.facility());
      default -> Optional.empty();
    };
  }

  /** The department that was chosen. */
  Optional<UUID> department(Story story) {
    String place = story.get("place");
    return place.startsWith("d") ? id(place) : Optional.empty();
  }

  private static Optional<UUID> id(String place) {
    try {
      return Optional.of(UUID.fromString(place.substring(2)));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException notAnId) {
      return Optional.empty();
    }
  }

  private List<StepView.PlaceChoice> places(PortalPage page) {
    var places = page.chosen() ? List.of(page.place()) : page.places();
    return places.stream()
        .map(
            facility ->
                new StepView.PlaceChoice(
                    "f:" + facility.id(),
                    facility.name(),
                    access.departments(facility.id()).stream()
                        .map(ward -> new StepView.PlaceChoice.Ward("d:" + ward.id(), ward.name()))
                        .toList()))
        .toList();
  }
}
