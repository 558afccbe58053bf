package org.harken.correspondence.output;

import java.util.List;

/** Words and heads of the pages that PDFs are set from. */
final class Markup {

  private Markup() {}

  /** Words as a well-formed page holds them: no markup of theirs counts, no control sign stays. */
  static void text(StringBuilder page, String words) {
    words
        .codePoints()
        .filter(Markup::isXml)
        .forEach(
            sign -> {
              switch (sign) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                default -> page.appendCodePoint(sign);
              }
            });
  }

  static String families(List<String> families) {
    return String.join(", ", families.stream().map(name -> "'" + name + "'").toList());
  }

  private static boolean isXml(int sign) {
    return sign == 9
        || sign == 10
        || sign == 13
        || (sign >= 0x20 && sign <= 0xD7FF)
        || (sign >= 0xE000 && sign <= 0xFFFD)
        || sign >= 0x10000;
  }
}
