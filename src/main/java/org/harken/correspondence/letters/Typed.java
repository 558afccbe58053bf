package org.harken.correspondence.letters;

import java.util.ArrayList;
import java.util.List;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.LetterText.Translation;
import org.harken.platform.Refused;
import org.harken.platform.Refused.FieldFault;
import org.jspecify.annotations.Nullable;

/** What people typed into a letter, bounded and without signs that no database or page can keep. */
final class Typed {

  private static final int LINE = 200;
  private static final int TEXT = 20_000;

  private final List<FieldFault> faults = new ArrayList<>();

  private Typed() {}

  static LetterText checked(LetterText raw) {
    var typed = new Typed();
    var passages = new ArrayList<Passage>();
    for (int i = 0; i < raw.passages().size(); i++) {
      Passage passage = raw.passages().get(i);
      passages.add(
          new Passage(
              passage.issueId(), typed.text("passages[" + i + "].text", passage.text(), TEXT)));
    }
    var sound =
        new LetterText(
            new Contact(
                typed.text("contact.name", raw.contact().name(), LINE),
                typed.text("contact.phone", raw.contact().phone(), 60)),
            typed.text("steps", raw.steps(), TEXT),
            typed.text("results", raw.results(), TEXT),
            raw.completedOn(),
            raw.promisedOn(),
            passages,
            typed.translation(raw.translation()),
            typed.text("gradeReason", raw.gradeReason(), 1_000));
    if (!typed.faults.isEmpty()) {
      throw new Refused("invalid", typed.faults.getFirst().message(), typed.faults);
    }
    return sound;
  }

  private @Nullable Translation translation(@Nullable Translation note) {
    if (note == null) {
      return null;
    }
    String name = text("translation.name", note.name(), LINE);
    if (name.isBlank()) {
      faults.add(new FieldFault("translation.name", "Name who interprets or translates."));
    }
    return new Translation(note.kind(), name, note.on());
  }

  private String text(String field, String raw, int most) {
    String text = clean(raw);
    if (text.length() > most) {
      faults.add(
          new FieldFault(
              field,
              "This is %d characters long; at most %d fit here.".formatted(text.length(), most)));
    }
    return text;
  }

  /** Without NUL and lone halves of signs, which PostgreSQL and XML refuse. */
  static String clean(String raw) {
    var clean = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n")
        .codePoints()
        .filter(sign -> sign == '\n' || sign == '\t' || sign >= 0x20)
        .filter(sign -> sign < 0xD800 || sign > 0xDFFF)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }
}
