package org.harken.cases;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole file as it will stand on paper, in every word.
 *
 * @param mark what stands beside the reference at the foot of every page; empty for nothing
 * @param language of the headings and of what the press adds, ISO 639
 */
public record Paper(
    String reference,
    String title,
    String house,
    List<Line> cover,
    List<Section> sections,
    String mark,
    String language) {

  /** A paper that is nobody else's business. */
  public Paper(
      String reference, String title, String house, List<Line> cover, List<Section> sections) {
    this(reference, title, house, cover, sections, "confidential", "en");
  }

  public Paper {
    cover = List.copyOf(cover);
    sections = List.copyOf(sections);
  }

  /** How a line is set. */
  public enum Style {
    /** A label and what stands beside it. */
    ROW,
    PLAIN,
    /** What a person said, as they said it. */
    WORDS,
    POINT,
    SMALL
  }

  /** One line; the label is empty but for a row. */
  public record Line(Style style, String label, String text) {

    public static Line row(String label, String text) {
      return new Line(Style.ROW, label, text);
    }

    public static Line plain(String text) {
      return new Line(Style.PLAIN, "", text);
    }

    public static Line words(String text) {
      return new Line(Style.WORDS, "", text);
    }

    public static Line small(String text) {
      return new Line(Style.SMALL, "", text);
    }

    public static Line point(String text) {
      return new Line(Style.POINT, "", text);
    }
  }

  /**
   * A part with its heading.
   *
   * @param level 2 for a chapter, 3 and 4 for what stands in it
   * @param language of its words, ISO 639
   */
  public record Section(int level, String heading, String language, List<Line> lines) {

    public Section {
      lines = List.copyOf(lines);
    }

    /** A chapter in the language of the office. */
    public static Section chapter(String heading, List<Line> lines) {
      return new Section(2, heading, "en", lines);
    }
  }

  /** Every word of it. */
  public String words() {
    return Stream.concat(
            cover.stream(), sections.stream().flatMap(section -> section.lines().stream()))
        .map(line -> line.label() + line.text())
        .collect(Collectors.joining("\n", title + house, ""));
  }
}
