package org.harken.platform.mail;

import java.util.Arrays;

/** Which mails of the outbox somebody looks at. */
enum Shelf {
  WAITING("Not left yet", "status in ('QUEUED', 'SENDING', 'UNSURE', 'HELD')"),
  PERSON("Needs a person", "status in ('UNSURE', 'HELD') and called_back is null"),
  LEFT("Left", "status = 'SENT'"),
  STAYED("Called back", "status = 'STOPPED'"),
  ALL("All", "true");

  private final String label;
  private final String condition;

  Shelf(String label, String condition) {
    this.label = label;
    this.condition = condition;
  }

  /** What stands wrongly in an address is as if it did not stand there. */
  static Shelf of(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElse(WAITING);
  }

  String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String label() {
    return label;
  }

  String condition() {
    return condition;
  }
}
