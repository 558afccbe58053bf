package org.harken.correspondence.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.model.LetterDocument.Block;
import org.harken.correspondence.model.LetterDocument.Contact;
import org.harken.correspondence.model.LetterDocument.Doors;
import org.harken.correspondence.model.LetterDocument.Ending;
import org.harken.correspondence.model.LetterDocument.Help;
import org.harken.correspondence.model.LetterDocument.IssueAnswer;
import org.harken.correspondence.model.LetterDocument.Letterhead;
import org.harken.correspondence.model.LetterDocument.Row;
import org.harken.correspondence.model.LetterDocument.Section;
import org.harken.correspondence.model.LetterFacts.RaisedIssue;
import org.harken.correspondence.model.LetterFacts.Reader;
import org.harken.correspondence.model.Templates.Template;
import org.jspecify.annotations.Nullable;

/** Puts a letter together out of its template, what people wrote and what the case knows. */
public final class Composition {

  private final Templates templates;

  public Composition(Templates templates) {
    this.templates = templates;
  }

  public LetterDocument compose(
      LetterKind kind, String language, LetterText text, LetterFacts facts) {
    Template template =
        templates
            .inForce(language, facts.today())
            .orElseThrow(() -> new IllegalArgumentException("no template in " + language));
    return new Parts(template, kind, text, facts).document();
  }

  private final class Parts {
    private final Template template;
    private final LetterKind kind;
    private final LetterText text;
    private final LetterFacts facts;
    private final DateTimeFormatter dates;

    Parts(Template template, LetterKind kind, LetterText text, LetterFacts facts) {
      this.template = template;
      this.kind = kind;
      this.text = text;
      this.facts = facts;
      this.dates = DateTimeFormatter.ofPattern(template.datePattern(), template.locale());
    }

    LetterDocument document() {
      return new LetterDocument(
          template.locale().getLanguage(),
          fill(template.heading(kind)),
          letterhead(),
          addressee(),
          factRows(),
          greeting(),
          template.texts(kind, "opening").stream().map(line -> paragraph(fill(line))).toList(),
          issues(),
          before(),
          after(),
          contact(),
          doors(),
          ending(),
          help());
    }

    private Letterhead letterhead() {
      var lines = new ArrayList<>(lines(facts.sender().address()));
      lines.add(joined(", ", facts.sender().phone(), facts.sender().hours()));
      lines.removeIf(String::isBlank);
      return new Letterhead(facts.sender().facility(), template.word("office"), lines);
    }

    private List<String> addressee() {
      Reader reader = facts.reader();
      if (reader == null) {
        return List.of();
      }
      var lines = new ArrayList<String>();
      lines.add(reader.name());
      String address = reader.address();
      if (address != null) {
        lines.addAll(lines(address));
      }
      return lines;
    }

    private List<Row> factRows() {
      var rows = new ArrayList<Row>();
      rows.add(new Row(template.word("date"), dates.format(facts.today())));
      rows.add(new Row(template.word("reference"), facts.reference()));
      Reader reader = facts.reader();
      String patient = facts.patientName();
      if (patient != null && reader != null && !patient.equals(reader.name())) {
        rows.add(new Row(template.word("about"), patient));
      }
      return rows;
    }

    private String greeting() {
      Reader reader = facts.reader();
      return reader == null
          ? template.word("greetingUnknown")
          : template.word("greeting").replace("{name}", reader.name());
    }

    private List<IssueAnswer> issues() {
      return facts.issues().stream()
          .filter(issue -> kind == LetterKind.RESOLUTION || !text.passage(issue.id()).isBlank())
          .map(this::issue)
          .toList();
    }

    private IssueAnswer issue(RaisedIssue issue) {
      String heading =
          template
              .word("issueHeading")
              .replace("{number}", String.valueOf(issue.number()))
              .replace("{topic}", template.topic(issue.category()));
      String words = issue.words().strip();
      return new IssueAnswer(
          heading,
          template.word("told"),
          words.isEmpty() ? "" : "“" + words + "”",
          template.word("found"),
          blocks(text.passage(issue.id())));
    }

    private List<Section> before() {
      boolean resolution = kind == LetterKind.RESOLUTION;
      return section(resolution ? "steps" : "stepsSoFar", blocks(text.steps()));
    }

    private List<Section> after() {
      boolean resolution = kind == LetterKind.RESOLUTION;
      var sections =
          new ArrayList<>(section(resolution ? "results" : "resultsSoFar", blocks(text.results())));
      List<String> next =
          template.texts(kind, "next").stream()
              .map(this::fill)
              .filter(line -> !line.contains("{"))
              .toList();
      sections.add(new Section(template.word("next"), List.of(new Block(true, next))));
      return sections;
    }

    private List<Section> section(String heading, List<Block> blocks) {
      return blocks.isEmpty() ? List.of() : List.of(new Section(template.word(heading), blocks));
    }

    private Contact contact() {
      var lines = new ArrayList<String>();
      if (!text.contact().phone().isBlank()) {
        lines.add(template.word("phoneLine").replace("{phone}", text.contact().phone()));
      }
      if (!facts.sender().phone().isBlank()
          && !facts.sender().phone().equals(text.contact().phone())) {
        lines.add(
            template
                .word("officeLine")
                .replace("{phone}", facts.sender().phone())
                .replace("{hours}", facts.sender().hours()));
      }
      lines.add(template.word("interpreterLine"));
      lines.add(template.word("codeLine").replace("{reference}", facts.reference()));
      return new Contact(template.word("contact"), text.contact().name(), lines);
    }

    private Doors doors() {
      var entries = new ArrayList<Row>();
      String phone = facts.sender().phone();
      if (!phone.isBlank()) {
        entries.add(
            new Row(template.word("again"), template.word("againText").replace("{phone}", phone)));
      }
      if (!facts.sender().stateAgency().isBlank()) {
        entries.add(new Row(template.word("state"), facts.sender().stateAgency()));
      }
      if (!facts.sender().qualityOrganization().isBlank()) {
        entries.add(new Row(template.word("quality"), facts.sender().qualityOrganization()));
      }
      return new Doors(template.word("doors"), template.word("doorsIntro"), entries);
    }

    private Ending ending() {
      String role =
          template
              .word("for")
              .replace("{title}", facts.sender().signerTitle())
              .replace("{facility}", facts.sender().facility());
      return new Ending(
          template.word("closing"),
          facts.sender().signer(),
          role,
          template.word("page"),
          template.word("of"));
    }

    private Help help() {
      return new Help(
          template.word("helpHeading").replace("{phone}", facts.sender().phone()),
          templates.taglines(facts.sender().state(), template.locale().getLanguage()));
    }

    /** A date that is not known stays as its placeholder; such a line is left out. */
    private String fill(String line) {
      Map<String, String> values =
          Map.of(
              "{received}", dates.format(facts.receivedOn()),
              "{due}", day(facts.dueOn(), "{due}"),
              "{promised}", day(text.promisedOn(), "{promised}"),
              "{completed}", day(text.completedOn(), "{completed}"),
              "{contact}", text.contact().name().isBlank() ? "{contact}" : text.contact().name());
      String filled = line;
      for (var value : values.entrySet()) {
        filled = filled.replace(value.getKey(), value.getValue());
      }
      return filled;
    }

    private String day(@Nullable LocalDate day, String placeholder) {
      return day == null ? placeholder : dates.format(day);
    }
  }

  private static Block paragraph(String line) {
    return new Block(false, List.of(line));
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String joined(String separator, String first, String second) {
    return first.isBlank() || second.isBlank() ? first + second : first + separator + second;
  }

  /** Blank lines part paragraphs; lines that begin with a dash or star become one list. */
  static List<Block> blocks(String text) {
    var blocks = new ArrayList<Block>();
    for (String part : text.strip().split("\\n\\s*\\n")) {
      var points = new ArrayList<String>();
      var prose = new ArrayList<String>();
      for (String line : lines(part)) {
        if (line.matches("[-*•]\\s+.*")) {
          flush(prose, false, blocks);
          points.add(line.substring(1).strip());
        } else {
          flush(points, true, blocks);
          prose.add(line);
        }
      }
      flush(prose, false, blocks);
      flush(points, true, blocks);
    }
    return List.copyOf(blocks);
  }

  private static void flush(List<String> lines, boolean list, List<Block> blocks) {
    if (!lines.isEmpty()) {
      blocks.add(new Block(list, list ? List.copyOf(lines) : List.of(String.join(" ", lines))));
      lines.clear();
    }
  }
}
