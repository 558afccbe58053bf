package org.harken.access.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.harken.access.Facility;

/** What letters and the public page say of a facility, as it stands in the fields of its page. */
public record FacilityForm(Map<String, String> fields) {

  private static final Map<String, String> NEEDED = needed();

  static FacilityForm of(Facility facility) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", facility.name());
    fields.put("state", facility.state());
    fields.put("address", facility.address());
    fields.put("officePhone", facility.officePhone());
    fields.put("officeHours", facility.officeHours().english());
    facility.officeHours().others().forEach((code, words) -> fields.put(hoursIn(code), words));
    fields.put("emergencyPhone", facility.emergencyPhone());
    fields.put("stateAgency", facility.stateAgency());
    fields.put("qualityOrganization", facility.qualityOrganization());
    return new FacilityForm(fields);
  }

  public String value(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The name of the field for the hours in this language. */
  public static String hoursIn(String language) {
    return "hoursIn[" + language + "]";
  }

  /** A language in English words. */
  public static String named(String language) {
    return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
  }

  /** What is missing, in words. */
  List<String> lacking() {
    return NEEDED.entrySet().stream()
        .filter(entry -> value(entry.getKey()).isBlank())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Map<String, String> needed() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("emergencyPhone", "whom to call in danger");
    words.put("officePhone", "the office's phone");
    words.put("address", "the address");
    words.put("stateAgency", "the State agency");
    words.put("qualityOrganization", "the quality improvement organization");
    return words;
  }
}
