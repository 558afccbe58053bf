package org.harken.cases.worklist;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.harken.platform.Refused;

/** Where a page ended. */
record Cursor(long rank, UUID caseId) {

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((rank + " " + caseId).getBytes(StandardCharsets.US_ASCII));
  }

  static Cursor of(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
      return new Cursor(Long.parseLong(parts[0]), UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException problem) {
      throw Refused.field("after", "This is not where a page ended. Start again without it.");
    }
  }
}
