package org.harken.portal.telling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.portal.page.TypedText;
import org.jspecify.annotations.Nullable;

/** The four steps, and which fields each of them asks for. */
public enum Step {
  HAPPENED(List.of(Field.text("words", 50_000))),
  YOU(
      List.of(
          Field.choice("who", "SELF", "OTHER"),
          Field.line("relationship", 60),
          Field.choice("authority", "YES", "NO", "UNSURE"),
          Field.line("patientName", 200),
          Field.line("born", 30),
          Field.line("name", 200),
          Field.choice("reach", "EMAIL", "PHONE", "POST", "NONE"),
          Field.line("email", 254),
          Field.line("phone", 40),
          Field.text("address", 500),
          Field.text("wishes", 400),
          Field.line("place", 60))),
  HELP(
      List.of(
          Field.choice("about", "CARE", "BILL", "SERVICE", "THANKS", "BOTH", "QUESTION"),
          Field.choice("harm", "YES", "UNSURE", "NO"),
          Field.choice("medicare", "YES", "UNSURE", "NO"),
          Field.choice("inside", "YES", "NO"),
          Field.choice("answer", "YES", "NO"),
          Field.text("wish", 10_000),
          Field.line("language", 60),
          Field.choice("interpreter", "YES", "NO"))),
  SEND(List.of());

  /**
   * @param choices what may be chosen; empty for free text
   * @param lines more than one line
   */
  record Field(String name, int longest, boolean lines, Set<String> choices) {
    static Field text(String name, int longest) {
      return new Field(name, longest, true, Set.of());
    }

    static Field line(String name, int longest) {
      return new Field(name, longest, false, Set.of());
    }

    static Field choice(String name, String... choices) {
      return new Field(name, 20, false, Set.of(choices));
    }

    String read(@Nullable String typed) {
      String text = lines ? TypedText.lines(typed) : TypedText.line(typed);
      return choices.isEmpty() || choices.contains(text) ? text : "";
    }
  }

  private final List<Field> fields;

  Step(List<Field> fields) {
    this.fields = fields;
  }

  public int number() {
    return ordinal() + 1;
  }

  static @Nullable Step of(int number) {
    return number >= 1 && number <= values().length ? values()[number - 1] : null;
  }

  List<Field> fields() {
    return fields;
  }

  Set<String> names() {
    return fields.stream().map(Field::name).collect(java.util.stream.Collectors.toSet());
  }

  /** What a form sent for this step. */
  Story read(Map<String, String[]> parameters) {
    var values = new LinkedHashMap<String, String>();
    for (Field field : fields) {
      String[] typed = parameters.get(field.name());
      values.put(field.name(), field.read(typed == null || typed.length == 0 ? null : typed[0]));
    }
    return new Story(values);
  }
}
