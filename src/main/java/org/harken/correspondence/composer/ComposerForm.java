package org.harken.correspondence.composer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.Finding;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.LetterText.Translation;
import org.harken.correspondence.letters.ReadLetter.OpenLetter;
import org.harken.correspondence.model.LetterCheck;
import org.harken.correspondence.model.Phrases.Hint;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What was typed on the page, by field name; also what the page shows at first. */
final class ComposerForm {

  private final Map<String, String> typed;

  ComposerForm(Map<String, String> typed) {
    this.typed = new java.util.HashMap<>(typed);
  }

  static ComposerForm of(LetterText text) {
    var typed = new java.util.HashMap<String, String>();
    typed.put("contactName", text.contact().name());
    typed.put("contactPhone", text.contact().phone());
    typed.put("steps", text.steps());
    typed.put("results", text.results());
    typed.put("completedOn", day(text.completedOn()));
    typed.put("promisedOn", day(text.promisedOn()));
    typed.put("gradeReason", text.gradeReason());
    for (Passage passage : text.passages()) {
      typed.put(LetterCheck.passageField(passage.issueId()), passage.text());
    }
    Translation note = text.translation();
    if (note != null) {
      typed.put("translationKind", note.kind().name());
      typed.put("translationName", note.name());
      typed.put("translationOn", day(note.on()));
    }
    return new ComposerForm(typed);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  String value(String field) {
    return typed.getOrDefault(field, "");
  }

  @Nullable Integer version() {
    try {
      return Integer.valueOf(value("version"));
    } catch (NumberFormatException none) {
      return null;
    }
  }

  LetterText text(List<UUID> issues) {
    return new LetterText(
        new Contact(value("contactName"), value("contactPhone")),
        value("steps"),
        value("results"),
        Parsed.day("completedOn", value("completedOn")),
        Parsed.day("promisedOn", value("promisedOn")),
        issues.stream()
            .map(issue -> new Passage(issue, value(LetterCheck.passageField(issue))))
            .filter(passage -> !passage.text().isBlank())
            .toList(),
        translation(),
        value("gradeReason"));
  }

  private @Nullable Translation translation() {
    if (value("translationKind").isBlank()) {
      return null;
    }
    LocalDate on = Parsed.day("translationOn", value("translationOn"));
    if (on == null) {
      throw Refused.field("translationOn", "Say on which day.");
    }
    try {
      return new Translation(
          Translation.Kind.valueOf(value("translationKind")), value("translationName"), on);
    } catch (IllegalArgumentException unknown) {
      throw Refused.field("translationKind", "Choose how the person is helped.");
    }
  }

  /** Puts a finding at the end of the passage it fits, or into what was found in all. */
  String pullIn(OpenLetter open, String finding) {
    for (Finding known : open.findings()) {
      if (known.id().toString().equals(finding)) {
        String field = fieldFor(known);
        String before = value(field).strip();
        typed.put(field, before.isEmpty() ? known.text() : before + "\n\n" + known.text());
        return field;
      }
    }
    return "steps";
  }

  static String fieldFor(Finding finding) {
    UUID issue = finding.issue();
    return issue == null ? "results" : LetterCheck.passageField(issue);
  }

  /** Puts a better sentence where the hint points; the value is {@code field:start:choice}. */
  String takeBetter(List<Hint> hints, String choice) {
    String[] parts = choice.split(":");
    for (Hint hint : hints) {
      String text = value(hint.field()).replace("\r\n", "\n").strip();
      boolean meant =
          parts.length == 3
              && hint.field().equals(parts[0])
              && String.valueOf(hint.start()).equals(parts[1])
              && hint.end() <= text.length()
              && text.substring(hint.start(), hint.end()).equals(hint.sentence());
      if (meant) {
        String better = parts[2].equals("out") ? "" : hint.better().get(Integer.parseInt(parts[2]));
        typed.put(
            hint.field(), text.substring(0, hint.start()) + better + text.substring(hint.end()));
        return hint.field();
      }
    }
    return "steps";
  }
}
