package org.harken.cases.quick;

import java.util.List;
import java.util.UUID;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.jspecify.annotations.Nullable;

/**
 * The page of small contacts.
 *
 * @param heard when the voicemails of this sitting were heard
 * @param kept the line just kept, to be said; null for none
 */
public record QuickScreen(
    Typed typed,
    List<ContactKinds.Kind> kinds,
    List<Choice> places,
    String place,
    Way way,
    String heard,
    @Nullable Line kept,
    List<Alarm> alarms,
    List<Line> lines,
    String told,
    Shown shown) {

  /** What the list was asked for. */
  public record Shown(String whose, String since, String q, String heading) {}

  /** One contact in the list. */
  public record Line(
      UUID id,
      String when,
      String what,
      String icon,
      String way,
      String where,
      String name,
      String words,
      String passedTo,
      boolean settled,
      String reference,
      String by,
      String calmed) {}

  /** A number to call. */
  public record Number(String whose, String phone) {
    public String link() {
      return "tel:" + phone.replaceAll("[^0-9+]", "");
    }
  }

  /** A contact whose words may tell of harm. */
  public record Alarm(Line line, String when, String found, List<Number> numbers) {
    /** The form in which somebody says why it is no case. */
    public String form() {
      return "calm-" + line.id();
    }
  }

  /** How it may have come, for the buttons of the form. */
  public static List<Way> ways() {
    return List.of(Way.values());
  }
}
