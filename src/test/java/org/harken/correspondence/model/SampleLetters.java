package org.harken.correspondence.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.model.LetterFacts.RaisedIssue;
import org.harken.correspondence.model.LetterFacts.Reader;
import org.harken.correspondence.model.LetterFacts.Sender;

/** A case and its answer to try rules and output on; all invented. */
public final class SampleLetters {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  public static final UUID FIRST = new UUID(7, 1);
  public static final UUID SECOND = new UUID(7, 2);

  private SampleLetters() {}

  public static LetterFacts facts(String language) {
    return facts(
        language,
        "Ngozi Okafor",
        List.of(
            new RaisedIssue(
                FIRST,
                1,
                "LISTENING",
                "Listening",
                "My mother's call bell went unanswered for forty minutes."),
            new RaisedIssue(
                SECOND,
                2,
                "COMMUNICATION",
                "Communication",
                "The nurse said she would look into it tomorrow, and nobody came back.")));
  }

  public static LetterFacts facts(String language, String name, List<RaisedIssue> issues) {
    return new LetterFacts(
        "PR-26-0397",
        LocalDate.of(2026, 11, 16),
        TODAY,
        new Sender(
            "Lakeside Hospital",
            "400 Elm Street, room 1-120\nLakeside",
            "555 0140",
            "every day, 8 am to 8 pm",
            "OH",
            "State Health Department, 555 0177",
            "River Quality Group, 555 0188",
            "Maya Klein",
            "Patient representative"),
        new Reader(new UUID(9, 9), name, "18 Linden Avenue, apt. 3C\nLakeside"),
        "Adaeze Okafor",
        issues,
        language,
        LocalDate.of(2026, 11, 24),
        "");
  }

  public static LetterText english() {
    return new LetterText(
        new Contact("Maya Klein", "555 0140"),
        "We spoke with the day nurse and the ward manager. We read the call bell log and the chart.",
        "The bell was not answered for forty minutes. You should not have had to wait.",
        TODAY,
        null,
        List.of(
            new Passage(
                FIRST,
                "You are right. The log shows 38 minutes. Two nurses were with another patient, and nobody took over the bell. We are sorry that your mother was left alone.\n\n- Since Monday one person on each shift holds the bell phone.\n- The manager checks the log each week."),
            new Passage(
                SECOND,
                "The nurse wrote a note for the next day. The note was lost. We now keep such notes in the chart.")),
        null,
        "");
  }

  public static LetterText spanish() {
    return new LetterText(
        new Contact("Maya Klein", "555 0140"),
        "Hablamos con la enfermera de día y con la jefa de la sala. Leímos el registro del timbre.",
        "Nadie contestó el timbre por cuarenta minutos. Usted no tenía que esperar así.",
        TODAY,
        null,
        List.of(
            new Passage(
                FIRST,
                "Usted tiene razón. El registro muestra 38 minutos. Lamentamos que su mamá estuviera sola.\n\n- Desde el lunes una persona lleva el teléfono del timbre.\n- La jefa mira el registro cada semana."),
            new Passage(
                SECOND,
                "La enfermera dejó una nota para el día siguiente. La nota se perdió. Ahora estas notas van en el expediente.")),
        null,
        "");
  }
}
