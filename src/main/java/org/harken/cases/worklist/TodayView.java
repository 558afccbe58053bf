package org.harken.cases.worklist;

import java.util.List;
import org.harken.cases.forms.Choice;
import org.harken.cases.quick.QuickScreen;
import org.harken.cases.returning.ShowReturn;
import org.jspecify.annotations.Nullable;

/**
 * What the worklist shows, in ready words.
 *
 * @param back for whoever came back after a while; else null
 */
public record TodayView(
    String title,
    String date,
    List<QuickScreen.Alarm> alarms,
    List<Pulse> pulse,
    List<TabLink> tabs,
    Filters filters,
    List<Section> sections,
    String foot,
    @Nullable String more,
    List<Told> told,
    ShowReturn.@Nullable Card back,
    May may) {

  /** More than these few boxes stand on the page of small contacts. */
  private static final int BOXES = 3;

  public List<QuickScreen.Alarm> boxes() {
    return alarms.subList(0, Math.min(BOXES, alarms.size()));
  }

  public int moreAlarms() {
    return alarms.size() - boxes().size();
  }

  /**
   * What the reader may do with the list.
   *
   * @param learns seniors sign or read the reader's intakes
   */
  public record May(boolean record, boolean work, boolean learns) {}

  public boolean mayRecord() {
    return may.record();
  }

  /** One of the three boxes on top. */
  public record Pulse(String tone, String number, String words, String detail, String link) {}

  /** A tab with what is behind it. */
  public record TabLink(String label, String count, String link, boolean current) {}

  /**
   * The filters as they stand in the address.
   *
   * @param path where the form leads
   * @param set whether any filter or word is set
   * @param clear the address without them
   */
  public record Filters(
      String path,
      String tab,
      String q,
      String kind,
      String facility,
      String due,
      String sort,
      List<Choice> kinds,
      List<Choice> facilities,
      List<Choice> dues,
      List<Choice> sorts,
      boolean set,
      String clear) {}

  /** Lines that hurt alike. */
  public record Section(
      String id, String heading, String aside, boolean danger, List<Line> lines) {}

  /**
   * One line of the list.
   *
   * @param page where the title leads
   * @param reference the case; empty for a task that belongs to none
   * @param tone as {@code chip.jte} knows it
   */
  public record Line(
      String page,
      String reference,
      String tone,
      String due,
      String title,
      String detail,
      String person,
      String place,
      String action,
      String link,
      boolean call,
      boolean task) {

    /** Whether the case may be chosen with others. */
    public boolean choosable() {
      return !task && !due.equals("Closed");
    }
  }

  /** One unread line of the inbox. */
  public record Told(String text, String when, String link) {}
}
