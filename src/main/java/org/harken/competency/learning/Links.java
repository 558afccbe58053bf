package org.harken.competency.learning;

import java.net.URI;
import java.net.URISyntaxException;
import org.harken.cases.forms.Typed;

/** Reads an address that somebody typed. */
public final class Links {

  private static final int LONGEST = 500;

  private Links() {}

  /** An address of the web or of a page of the house; empty where none was given. */
  public static String read(Typed typed, String field) {
    String text = typed.maybe(field, LONGEST);
    if (text.isEmpty() || text.startsWith("/") && !text.startsWith("//") && isAddress(text)) {
      return text;
    }
    if (text.matches("https?://[^\\s/].*") && isAddress(text)) {
      return text;
    }
    typed.fault(
        field, "Please give a link that begins with https:// or with / for a page of the house.");
    return "";
  }

  private static boolean isAddress(String text) {
    try {
      return !new URI(text).toString().isEmpty() && text.indexOf('\\') < 0;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
