package org.harken.correspondence.output;

import java.util.List;
import java.util.Map;
import org.harken.cases.Paper;
import org.harken.cases.Paper.Line;
import org.harken.cases.Paper.Section;
import org.harken.cases.Paper.Style;
import org.harken.platform.web.Words;

/** Writes a whole file as the plain, well-formed page the PDF is set from. */
final class PaperHtml {

  private static final Map<String, Words> WORDS =
      Words.beside(PaperHtml.class, List.of("en", "es"));

  private final StringBuilder page = new StringBuilder();
  private final Fonts fonts;
  private final Words words;

  private PaperHtml(Fonts fonts, Words words) {
    this.fonts = fonts;
    this.words = words;
  }

  static String write(Paper paper, Fonts fonts, String style, List<String> families) {
    Words known = WORDS.get(paper.language());
    var html = new PaperHtml(fonts, known == null ? WORDS.values().iterator().next() : known);
    html.head(paper, style, families);
    html.cover(paper);
    paper.sections().forEach(html::section);
    html.page.append("</body></html>");
    return html.page.toString();
  }

  private void head(Paper paper, String style, List<String> families) {
    String language = words.language();
    page.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(language)
        .append("\" xml:lang=\"")
        .append(language)
        .append("\">")
        .append("<head><title>");
    text(paper.title());
    page.append("</title><meta name=\"subject\" content=\"");
    text(paper.title());
    page.append("\"/><meta name=\"author\" content=\"");
    text(paper.house());
    page.append("\"/><meta name=\"description\" content=\"");
    text(paper.title());
    page.append("\"/><style>\n* { font-family: ")
        .append(Markup.families(families))
        .append("; }\n")
        .append(style)
        .append("</style></head><body><div id=\"reference\">");
    text(paper.mark().isEmpty() ? paper.reference() : paper.reference() + ", " + paper.mark());
    page.append("</div><div id=\"pages\">");
    page.append(words.get("page", "<span class=\"n\"></span>", "<span class=\"all\"></span>"));
    page.append("</div>");
  }

  private void cover(Paper paper) {
    page.append("<div class=\"head\"><p class=\"house\">");
    text(paper.house());
    page.append("</p><p class=\"office\">");
    text(words.get("office"));
    page.append("</p></div><h1>");
    text(paper.title());
    page.append("</h1><div class=\"cover\">");
    lines(paper.cover());
    String lost = fonts.unprintable(paper.words());
    if (!lost.isEmpty()) {
      int signs = lost.codePointCount(0, lost.length());
      paragraph("small", signs == 1 ? words.get("lost.one") : words.get("lost.many", signs));
    }
    page.append("</div>");
  }

  private void section(Section section) {
    page.append("<div class=\"chapter\" lang=\"")
        .append(section.language().replaceAll("[^A-Za-z0-9-]", ""))
        .append("\">");
    // headings are the office's words, whatever language stands below them
    page.append("<h").append(section.level());
    if (section.level() == 2) {
      page.append(" lang=\"").append(words.language()).append('"');
    }
    page.append('>');
    text(section.heading());
    page.append("</h").append(section.level()).append('>');
    lines(section.lines());
    page.append("</div>");
  }

  private void lines(List<Line> lines) {
    boolean inList = false;
    for (Line line : lines) {
      if (inList != (line.style() == Style.POINT)) {
        page.append(inList ? "</ul>" : "<ul>");
        inList = !inList;
      }
      line(line);
    }
    if (inList) {
      page.append("</ul>");
    }
  }

  private void line(Line line) {
    switch (line.style()) {
      case ROW -> {
        page.append("<p class=\"row\"><b>");
        text(line.label() + (line.text().isBlank() ? "" : ": "));
        page.append("</b>");
        text(line.text());
        page.append("</p>");
      }
      case PLAIN -> line.text().lines().forEach(one -> paragraph("", one));
      case WORDS -> {
        page.append("<div class=\"said\">");
        line.text().lines().forEach(one -> paragraph("", one));
        page.append("</div>");
      }
      case SMALL -> paragraph("small", line.text());
      case POINT -> {
        page.append("<li>•\u00A0");
        text(line.text());
        page.append("</li>");
      }
    }
  }

  private void paragraph(String style, String words) {
    if (fonts.printable(words).isBlank()) {
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
