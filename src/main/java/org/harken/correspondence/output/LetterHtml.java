package org.harken.correspondence.output;

import java.util.List;
import org.harken.correspondence.model.LetterDocument;
import org.harken.correspondence.model.LetterDocument.Block;
import org.harken.correspondence.model.LetterDocument.IssueAnswer;
import org.harken.correspondence.model.LetterDocument.Row;
import org.harken.correspondence.model.LetterDocument.Section;
import org.harken.correspondence.model.LetterDocument.Tagline;

/** Writes a letter as the plain, well-formed page the PDF is set from. */
final class LetterHtml {

  private final StringBuilder page = new StringBuilder();
  private final LetterDocument letter;
  private final Fonts fonts;

  private LetterHtml(LetterDocument letter, Fonts fonts) {
    this.letter = letter;
    this.fonts = fonts;
  }

  static String write(LetterDocument letter, Fonts fonts, String style, List<String> families) {
    var html = new LetterHtml(letter, fonts);
    html.head(style, families);
    html.top();
    letter.opening().forEach(html::block);
    letter.before().forEach(html::section);
    letter.issues().forEach(html::issue);
    letter.after().forEach(html::section);
    html.boxes();
    html.end();
    return html.page.toString();
  }

  private void head(String style, List<String> families) {
    String family = String.join(", ", families.stream().map(name -> "'" + name + "'").toList());
    page.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(letter.language())
        .append("\" xml:lang=\"")
        .append(letter.language())
        .append("\"><head><title>");
    text(letter.title());
    page.append("</title><meta name=\"subject\" content=\"");
    text(letter.title());
    page.append("\"/><meta name=\"author\" content=\"");
    text(letter.letterhead().name());
    page.append("\"/><meta name=\"description\" content=\"");
    text(letter.title());
    page.append("\"/><style>\n* { font-family: ")
        .append(family)
        .append("; }\n")
        .append(style)
        .append("</style></head><body>");
    page.append("<div id=\"reference\">");
    text(reference());
    page.append("</div><div id=\"pages\">");
    text(letter.ending().pageWord());
    page.append(" <span class=\"n\"></span> ");
    text(letter.ending().ofWord());
    page.append(" <span class=\"all\"></span></div>");
  }

  private String reference() {
    return letter.facts().size() > 1 ? letter.facts().get(1).text() : "";
  }

  private void top() {
    page.append("<div class=\"head cols\"><div class=\"left\">");
    p("house", letter.letterhead().name());
    p("office", letter.letterhead().office());
    page.append("</div><div class=\"right\">");
    letter.letterhead().address().forEach(line -> p("", line));
    page.append(
        "</div><div class=\"clear\"></div></div><div class=\"to cols\"><div class=\"left\">");
    letter.addressee().forEach(line -> p("", line));
    page.append("</div><div class=\"right\">");
    for (Row row : letter.facts()) {
      page.append("<p><span class=\"k\">");
      text(row.label());
      page.append(":</span> <b>");
      text(row.text());
      page.append("</b></p>");
    }
    page.append("</div><div class=\"clear\"></div></div>");
    p("", letter.greeting());
    page.append("<h1>");
    text(letter.title());
    page.append("</h1>");
  }

  private void section(Section section) {
    page.append("<div class=\"part\"><h2>");
    text(section.heading());
    page.append("</h2>");
    section.blocks().forEach(this::block);
    page.append("</div>");
  }

  private void issue(IssueAnswer issue) {
    page.append("<div class=\"issue\"><h2>");
    text(issue.heading());
    page.append("</h2>");
    if (!issue.told().isEmpty()) {
      p("k", issue.toldLabel());
      p("told", issue.told());
    }
    if (!issue.found().isEmpty()) {
      p("k", issue.foundLabel());
      issue.found().forEach(this::block);
    }
    page.append("</div>");
  }

  private void block(Block block) {
    if (!block.list()) {
      block.lines().forEach(line -> p("", line));
      return;
    }
    page.append("<ul>");
    for (String line : block.lines()) {
      page.append("<li>•\u00A0");
      text(line);
      page.append("</li>");
    }
    page.append("</ul>");
  }

  private void boxes() {
    page.append("<div class=\"box\"><h2>");
    text(letter.contact().heading());
    page.append("</h2>");
    if (!letter.contact().name().isBlank()) {
      p("who", letter.contact().name());
    }
    letter.contact().lines().forEach(line -> p("", line));
    page.append("</div>");
    if (letter.doors().entries().isEmpty()) {
      return;
    }
    page.append("<div class=\"box soft\"><h2>");
    text(letter.doors().heading());
    page.append("</h2>");
    p("", letter.doors().intro());
    for (Row door : letter.doors().entries()) {
      page.append("<p><b>");
      text(door.label());
      page.append(":</b> ");
      text(door.text());
      page.append("</p>");
    }
    page.append("</div>");
  }

  private void end() {
    page.append("<div class=\"sign\">");
    p("", letter.ending().closing());
    p("hand", letter.ending().name());
    p("", letter.ending().role());
    page.append("</div><div class=\"help\">");
    p("h", letter.help().heading());
    List<Tagline> lines = letter.help().lines();
    int half = (lines.size() + 1) / 2;
    taglines(lines.subList(0, half));
    taglines(lines.subList(half, lines.size()));
    page.append("<div class=\"clear\"></div></div></body></html>");
  }

  private void taglines(List<Tagline> lines) {
    if (lines.isEmpty()) {
      return;
    }
    page.append("<div class=\"half\"><ul>");
    for (Tagline line : lines) {
      page.append("<li lang=\"").append(line.language()).append("\"");
      page.append(isFromTheRight(line.language()) ? " dir=\"rtl\"><b>" : "><b>");
      text(line.name());
      page.append(":</b> ");
      text(line.text());
      page.append("</li>");
    }
    page.append("</ul></div>");
  }

  private static boolean isFromTheRight(String language) {
    return switch (language) {
      case "ar", "he", "fa", "ur", "yi" -> true;
      default -> false;
    };
  }

  private void p(String style, String line) {
    String words = fonts.printable(line).strip();
    if (words.isEmpty()) {
      return;
    }
    page.append(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">");
    text(words);
    page.append("</p>");
  }

  private void text(String words) {
    Markup.text(page, fonts.printable(words));
  }
}
