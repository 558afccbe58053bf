package org.harken.platform.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The subject lines that may leave the house: a fixed list, so that none can name a person. */
final class Subjects {

  private static final Set<String> KNOWN = read();

  private Subjects() {}

  static void check(String subject) {
    if (!KNOWN.contains(subject)) {
      throw new IllegalArgumentException(
          "This subject is not in platform/mail/subjects.txt, the list of subjects that may leave");
    }
  }

  private static Set<String> read() {
    try (InputStream in = Subjects.class.getResourceAsStream("subjects.txt")) {
      if (in == null) {
        throw new IllegalStateException("platform/mail/subjects.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException problem) {
      throw new IllegalStateException("Cannot read the list of subjects", problem);
    }
  }
}
