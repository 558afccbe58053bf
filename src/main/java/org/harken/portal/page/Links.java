package org.harken.portal.page;

import gg.jte.Content;
import java.util.regex.Pattern;
import org.harken.access.OfficeHours.Said;

/** Small pieces of pages that stand inside sentences. */
public final class Links {

  private static final Pattern NUMBER = Pattern.compile("\\+?\\(?[0-9][0-9()\\-. ]{1,18}[0-9]");

  private Links() {}

  /** A telephone number one can tap. */
  public static Content phone(String number) {
    return output -> {
      output.writeContent("<a class=\"nowrap\" href=\"tel:");
      output.writeContent(number.replaceAll("[^0-9+]", ""));
      output.writeContent("\"><bdi dir=\"ltr\">");
      output.writeContent(escaped(number));
      output.writeContent("</bdi></a>");
    };
  }

  /** A sentence of the organisation, such as "State agency, 800 555 0177", its numbers tappable. */
  public static Content phones(String text) {
    return output -> {
      var number = NUMBER.matcher(text);
      int from = 0;
      while (number.find()) {
        output.writeContent(escaped(text.substring(from, number.start())));
        phone(number.group()).writeTo(output);
        from = number.end();
      }
      output.writeContent(escaped(text.substring(from)));
    };
  }

  /** Words that may be in another language than the page around them. */
  public static Content said(Said said, String page) {
    return output -> {
      if (said.language().equals(page)) {
        output.writeContent(escaped(said.words()));
      } else {
        output.writeContent("<span lang=\"" + escaped(said.language()) + "\" dir=\"auto\">");
        output.writeContent(escaped(said.words()));
        output.writeContent("</span>");
      }
    };
  }

  public static Content bold(String text) {
    return output -> {
      output.writeContent("<b>");
      output.writeContent(escaped(text));
      output.writeContent("</b>");
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;");
  }
}
