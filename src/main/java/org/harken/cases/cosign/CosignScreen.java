package org.harken.cases.cosign;

import java.util.List;
import java.util.Map;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;

/**
 * One intake as a senior reads it.
 *
 * @param draft the case waits for the signature; else it is read afterwards
 * @param signed who signed it meanwhile and what was put right; empty while it is open
 * @param back who sent it back to its author; empty while it is not back
 * @param notAsked questions that nobody asked
 */
public record CosignScreen(
    String reference,
    String title,
    String kindLabel,
    boolean draft,
    String author,
    String since,
    String received,
    String words,
    String signed,
    String back,
    List<Group> groups,
    List<IntakeField> notAsked,
    Map<IntakeField.Sort, List<Choice>> choices,
    Typed typed) {

  static final String FORM = "sign";

  /** Fields that belong together. */
  public record Group(String heading, List<IntakeField> fields) {}

  /** Something typed that could not be kept because somebody else had signed. */
  public record Left(String field, String value, String reason) {}

  public boolean isOpen() {
    return signed.isEmpty();
  }

  /** A box of this field was used, or something is wrong with it. */
  public boolean isOpen(IntakeField field) {
    return !typed.value(FORM, field.code(), "").isBlank()
        || !typed.value(FORM, field.code() + ".reason", "").isBlank()
        || typed.faultOf(FORM, field.code()) != null
        || typed.faultOf(FORM, field.code() + ".reason") != null;
  }

  public boolean anyOpen(List<IntakeField> fields) {
    return fields.stream().anyMatch(this::isOpen);
  }

  /** The type of the box its correction is typed into. */
  public String typeOf(IntakeField field) {
    return switch (field.sort()) {
      case DATE -> "date";
      case MOMENT -> "datetime-local";
      default -> "text";
    };
  }

  public List<Choice> choicesOf(IntakeField field) {
    return choices.getOrDefault(field.sort(), List.of());
  }

  /** What was typed beside an intake that was signed meanwhile. */
  public List<Left> left() {
    return CosignForm.wishes(typed.all()).stream()
        .map(
            wish ->
                new Left(
                    IntakeField.label(String.valueOf(wish.field())),
                    wish.value() == null ? "" : wish.value(),
                    wish.reason() == null ? "" : wish.reason()))
        .toList();
  }
}
