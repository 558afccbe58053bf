package org.harken.competency.team;

import java.util.List;

/** The team's ladder. */
public record TeamView(
    boolean whole,
    boolean mayObserve,
    boolean otherWords,
    List<Person> people,
    List<Rung> rungs,
    List<Single> singles,
    List<Single> nobody,
    List<Ending> ending,
    List<Proposal> proposals,
    String framework,
    String credit,
    String printed) {

  /** A person, and how near the next level is. */
  public record Person(
      String id,
      String name,
      String initials,
      String level,
      long signed,
      int needed,
      String next,
      boolean ready) {
    public int share() {
      return needed == 0 ? 100 : (int) (100 * signed / needed);
    }
  }

  /** A level of the cross-table. */
  public record Rung(String label, List<Row> rows) {}

  /** A statement across the team. */
  public record Row(String id, String code, String text, List<Cell> cells, int signed) {}

  /**
   * One person at one statement.
   *
   * @param sign short, for the table: 3, 2, ready, practising or nothing
   * @param words the same, spoken
   */
  public record Cell(String person, String sign, String words, String style) {}

  /** A statement that hangs on one person, or on nobody. */
  public record Single(String code, String text, String who) {}

  /** A signature that ends soon. */
  public record Ending(String person, String personId, String statement, String text, String on) {}

  /** A move that waits for a decision. */
  public record Proposal(String personId, String person, String to, String when) {}
}
