package org.harken.cases.worklist;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.harken.platform.Refused;

/**
 * Where a page ended.
 *
 * @param key of the order it was in
 */
record Cursor(Filter.Order order, long key, UUID caseId) {

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((mark(order) + key + " " + caseId).getBytes(StandardCharsets.US_ASCII));
  }

  /** The usual order needs no mark. */
  private static String mark(Filter.Order order) {
    return order == Filter.Order.FIRST ? "" : "f";
  }

  static Cursor of(String text, Filter.Order order) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
      String mark = mark(order);
      if (!parts[0].startsWith(mark)) {
        throw new IllegalArgumentException("a page of another order");
      }
      return new Cursor(
          order, Long.parseLong(parts[0].substring(mark.length())), UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException problem) {
      throw Refused.field("after", "This is not where a page ended. Start again without it.");
    }
  }
}
