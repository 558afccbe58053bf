package org.harken.access.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the pages of people and access show. */
public final class AccessView {

  private AccessView() {}

  /** A value and its words in a list to choose from. */
  public record Choice(String value, String label) {}

  /** One person in words. */
  public record Person(
      String id,
      String name,
      String title,
      String email,
      String role,
      String may,
      String where,
      String supervisor,
      String away,
      boolean active) {}

  /**
   * A facility with its departments.
   *
   * @param lacking what letters and the public page cannot say of it yet
   */
  public record House(
      String id, String name, String zone, String owner, List<String> lacking, List<Ward> wards) {}

  /** A department. */
  public record Ward(String id, String name, String phone, String owner) {}

  /** Stretches of leave that can be cancelled. */
  public record Away(String id, String words) {}

  /**
   * The list of people and places.
   *
   * @param more how many people the search finds beyond those shown
   */
  public record Overview(
      String search,
      List<Person> people,
      int more,
      List<House> houses,
      List<String> zones,
      Map<String, String> faults,
      Map<String, String> typed) {

    public String fault(String field) {
      return faults.getOrDefault(field, "");
    }

    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  /** One facility's page. */
  public record Place(
      House house,
      FacilityForm form,
      List<Choice> staff,
      Map<String, String> faults,
      Map<String, String> typed) {

    public String fault(String field) {
      return faults.getOrDefault(field, "");
    }

    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }

    /** What somebody can answer for: the facility itself, then its departments. */
    public List<Choice> places() {
      List<Choice> all = new ArrayList<>();
      all.add(new Choice(house.id(), house.name() + ", the whole facility"));
      house.wards().forEach(ward -> all.add(new Choice(ward.id(), ward.name())));
      return all;
    }
  }

  /**
   * One person's page.
   *
   * @param id empty for somebody new
   */
  public record One(
      String id,
      boolean active,
      StaffForm form,
      List<Choice> roles,
      List<Choice> levels,
      List<Choice> supervisors,
      List<House> houses,
      List<Away> leave,
      Map<String, String> faults) {

    public String fault(String field) {
      return faults.getOrDefault(field, "");
    }
  }
}
