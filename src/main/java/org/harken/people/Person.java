package org.harken.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without an account: a patient, a relative, a neighbour.
 *
 * @param language the preferred written language as an ISO 639 code
 * @param address the postal address, lines parted by newlines
 * @param contactWishes how they want to be reached, in their words: "no voicemail", "mornings"
 */
public record Person(
    UUID id,
    String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String mrn,
    @Nullable LocalDate birthDate,
    @Nullable String address,
    @Nullable String language,
    @Nullable String contactWishes) {

  /** The same without an id yet: what is known of somebody at the first contact. */
  public record Details(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String mrn,
      @Nullable LocalDate birthDate,
      @Nullable String address,
      @Nullable String language,
      @Nullable String contactWishes) {
    public boolean isEmpty() {
      return name == null
          && email == null
          && phone == null
          && mrn == null
          && birthDate == null
          && address == null;
    }
  }
}
