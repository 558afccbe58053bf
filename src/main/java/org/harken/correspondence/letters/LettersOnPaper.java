package org.harken.correspondence.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.cases.CaseSummary;
import org.harken.cases.Paper.Line;
import org.harken.cases.Paper.Section;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.model.Letter.Sending;
import org.harken.correspondence.model.LetterDocument;
import org.harken.correspondence.model.LetterDocument.Block;
import org.harken.correspondence.model.LetterDocument.IssueAnswer;
import org.harken.correspondence.store.Letters;
import org.springframework.stereotype.Component;

/** Every finished letter in its full text, and how each left, for the whole file on paper. */
@Component
public class LettersOnPaper {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final Letters letters;
  private final PrintLetter print;
  private final Access access;

  LettersOnPaper(Letters letters, PrintLetter print, Access access) {
    this.letters = letters;
    this.print = print;
    this.access = access;
  }

  public List<Section> of(CaseSummary summary) {
    List<Section> sections = new ArrayList<>();
    List<Letter> finished =
        letters.ofCase(summary.id()).stream().filter(letter -> !letter.isDraft()).toList();
    sections.add(
        Section.chapter(
            "Letters",
            finished.isEmpty()
                ? List.of(Line.plain("No letter is finished."))
                : List.of(Line.small("Each as it was released, in every word."))));
    for (Letter letter : finished) {
      text(sections, letter, summary.zone());
    }
    List<Line> proof = new ArrayList<>();
    finished.forEach(letter -> proof(proof, letter, summary.zone()));
    sections.add(
        Section.chapter(
            "Proof of sending",
            proof.isEmpty() ? List.of(Line.plain("No letter has left.")) : proof));
    return sections;
  }

  private void text(List<Section> sections, Letter letter, ZoneId zone) {
    Release release = letter.release();
    if (release == null) {
      return;
    }
    LetterDocument document = print.frozen(release);
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.small("Released " + at(release.at(), zone) + ", by " + staff(release.by()) + "."));
    document.addressee().forEach(line -> lines.add(Line.plain(line)));
    document.facts().forEach(row -> lines.add(Line.row(row.label(), row.text())));
    lines.add(Line.plain(document.greeting()));
    blocks(lines, document.opening());
    sections.add(
        new Section(
            3, Wording.name(letter.kind()) + ": " + document.title(), letter.language(), lines));
    document.before().forEach(part -> part(sections, letter, part));
    document.issues().forEach(issue -> answer(sections, letter, issue));
    document.after().forEach(part -> part(sections, letter, part));
    ending(sections, letter, document);
  }

  private static void part(List<Section> sections, Letter letter, LetterDocument.Section part) {
    List<Line> lines = new ArrayList<>();
    blocks(lines, part.blocks());
    sections.add(new Section(4, part.heading(), letter.language(), lines));
  }

  private static void answer(List<Section> sections, Letter letter, IssueAnswer issue) {
    List<Line> lines = new ArrayList<>();
    if (!issue.told().isEmpty()) {
      lines.add(Line.row(issue.toldLabel(), ""));
      lines.add(Line.words(issue.told()));
    }
    if (!issue.found().isEmpty()) {
      lines.add(Line.row(issue.foundLabel(), ""));
      blocks(lines, issue.found());
    }
    sections.add(new Section(4, issue.heading(), letter.language(), lines));
  }

  private static void ending(List<Section> sections, Letter letter, LetterDocument document) {
    List<Line> contact = new ArrayList<>();
    contact.add(Line.plain(document.contact().name()));
    document.contact().lines().forEach(line -> contact.add(Line.plain(line)));
    sections.add(new Section(4, document.contact().heading(), letter.language(), contact));
    List<Line> rest = new ArrayList<>();
    rest.add(Line.plain(document.doors().intro()));
    document.doors().entries().forEach(door -> rest.add(Line.row(door.label(), door.text())));
    rest.add(Line.plain(document.ending().closing()));
    rest.add(Line.plain(document.ending().name()));
    rest.add(Line.plain(document.ending().role()));
    if (!document.doors().entries().isEmpty()) {
      sections.add(new Section(4, document.doors().heading(), letter.language(), rest));
    } else {
      Section last = sections.removeLast();
      List<Line> lines = new ArrayList<>(last.lines());
      lines.addAll(rest);
      sections.add(new Section(last.level(), last.heading(), last.language(), lines));
    }
  }

  private static void blocks(List<Line> lines, List<Block> blocks) {
    for (Block block : blocks) {
      block.lines().forEach(line -> lines.add(block.list() ? Line.point(line) : Line.plain(line)));
    }
  }

  private void proof(List<Line> lines, Letter letter, ZoneId zone) {
    Release release = letter.release();
    if (release == null) {
      return;
    }
    if (letter.sendings().isEmpty()) {
      lines.add(Line.row(Wording.name(letter.kind()), "finished, not sent"));
    }
    for (Sending sending : letter.sendings()) {
      lines.add(
          Line.row(
              Wording.name(letter.kind()),
              "sent " + Wording.how(sending.how()) + ", " + at(sending.at(), zone)));
      lines.add(Line.plain("To " + sending.to()));
      lines.add(
          Line.small(
              "Recorded by "
                  + staff(sending.by())
                  + (sending.mail() == null ? "" : "; handed to the outbox as " + sending.mail())
                  + ". Fingerprint of the words (SHA-256): "
                  + release.sha256()));
    }
  }

  private String staff(UUID id) {
    return access.staff(id).map(Staff::name).orElse("a former member of staff");
  }

  private static String at(Instant moment, ZoneId zone) {
    return TIME.format(moment.atZone(zone));
  }
}
