package org.harken.access.administration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  /** The list of people and places. */
  public record Overview(
      List<Person> people,
      List<House> houses,
      List<Choice> staff,
      List<String> zones,
      Map<String, String> faults,
      Map<String, String> typed) {

    public String fault(String field) {
      return faults.getOrDefault(field, "");
    }

    /** What was wrong with the name of who answers for the facility or one of its departments. */
    public String ownerFault(House house) {
      return Stream.concat(Stream.of(house.id()), house.wards().stream().map(Ward::id))
          .map(place -> fault(place + "-owner"))
          .filter(words -> !words.isEmpty())
          .findFirst()
          .orElse("");
    }

    public String typed(String field) {
      return typed.getOrDefault(field, "");
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
