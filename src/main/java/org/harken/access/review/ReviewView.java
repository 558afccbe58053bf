package org.harken.access.review;

import java.util.List;

/** What the page of reviews shows. */
public record ReviewView(List<One> mine, List<Late> late, List<One> done) {

  /** One review with its people. */
  public record One(
      String id,
      String facility,
      String quarter,
      String due,
      boolean overdue,
      int open,
      List<Person> people) {}

  /**
   * One person with access.
   *
   * @param decision in words; empty where it is still to be made
   */
  public record Person(
      String id,
      String name,
      String role,
      String reach,
      String lastSignIn,
      boolean self,
      String decision) {}

  /** A review that nobody finished in time. */
  public record Late(String facility, String quarter, String due, String owner, int open) {}
}
