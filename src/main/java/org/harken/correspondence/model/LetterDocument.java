package org.harken.correspondence.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole letter, ready to be set in type: every word that will stand on paper. Frozen as JSON when
 * it is released.
 */
public record LetterDocument(
    String language,
    String title,
    Letterhead letterhead,
    List<String> addressee,
    List<Row> facts,
    String greeting,
    List<Block> opening,
    List<IssueAnswer> issues,
    List<Section> before,
    List<Section> after,
    Contact contact,
    Doors doors,
    Ending ending,
    Help help) {

  /** A label and what stands beside it. */
  public record Row(String label, String text) {}

  /** A paragraph, or a list of points. */
  public record Block(boolean list, List<String> lines) {}

  public record Section(String heading, List<Block> blocks) {}

  public record Letterhead(String name, String office, List<String> address) {}

  /** One thing the person raised: their words and our answer. */
  public record IssueAnswer(
      String heading, String toldLabel, String told, String foundLabel, List<Block> found) {}

  public record Contact(String heading, String name, List<String> lines) {}

  public record Doors(String heading, String intro, List<Row> entries) {}

  public record Ending(String closing, String name, String role, String pageWord, String ofWord) {}

  public record Help(String heading, List<Tagline> lines) {}

  /** Help with the language, said in that language. */
  public record Tagline(String language, String name, String text) {}

  /** Everything that people wrote or that names them; the taglines are chosen by font anyway. */
  public String words() {
    Stream<String> blocks =
        Stream.of(
                opening.stream(),
                before.stream().flatMap(section -> section.blocks().stream()),
                after.stream().flatMap(section -> section.blocks().stream()),
                issues.stream().flatMap(issue -> issue.found().stream()))
            .flatMap(stream -> stream)
            .flatMap(block -> block.lines().stream());
    Stream<String> names =
        Stream.of(
                addressee.stream(),
                Stream.of(greeting, contact.name(), ending.name(), ending.role()),
                facts.stream().map(Row::text),
                contact.lines().stream(),
                letterhead.address().stream(),
                Stream.of(letterhead.name()),
                doors.entries().stream().map(Row::text),
                issues.stream().map(IssueAnswer::told))
            .flatMap(stream -> stream);
    return Stream.concat(blocks, names).collect(Collectors.joining("\n"));
  }

  /** The same with other taglines: those whose script can be printed. */
  public LetterDocument withHelp(List<Tagline> lines) {
    return new LetterDocument(
        language,
        title,
        letterhead,
        addressee,
        facts,
        greeting,
        opening,
        issues,
        before,
        after,
        contact,
        doors,
        ending,
        new Help(help.heading(), lines));
  }
}
