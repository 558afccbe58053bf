package org.harken.competency.mentoring;

import java.time.LocalDate;
import java.util.UUID;

/** A talk and what one of the two wrote down; the words are empty for whoever may not read them. */
public record Talk(UUID id, LocalDate onDay, String words, UUID writtenBy, String writtenByName) {

  Talk withoutWords() {
    return new Talk(id, onDay, "", writtenBy, writtenByName);
  }
}
