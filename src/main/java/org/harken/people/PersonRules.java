package org.harken.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** What may be kept of a person, and when two descriptions mean the same one. */
final class PersonRules {

  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@<>()\\[\\],;:\"\\\\]+@[^\\s@<>()\\[\\],;:\"\\\\.]+(\\.[^\\s@<>()\\[\\],;:\"\\\\.]+)+");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final LocalDate OLDEST = LocalDate.of(1880, 1, 1);

  private final LocalDate today;
  private final List<Refused.FieldFault> faults = new ArrayList<>();

  private PersonRules(LocalDate today) {
    this.today = today;
  }

  /** The details trimmed, blank ones as not given; refused with every fault at once. */
  static Person.Details checked(Person.Details details, LocalDate today) {
    var rules = new PersonRules(today);
    var sound =
        new Person.Details(
            rules.line("name", "name", details.name(), 200),
            rules.email(details.email()),
            rules.phone(details.phone()),
            rules.line("mrn", "medical record number", details.mrn(), 40),
            rules.birthDate(details.birthDate()),
            rules.text("address", "address", details.address(), 500),
            rules.language(details.language()),
            rules.text("contactWishes", "contact wishes", details.contactWishes(), 500));
    if (!rules.faults.isEmpty()) {
      throw new Refused("invalid", rules.faults.getFirst().message(), rules.faults);
    }
    return sound;
  }

  /**
   * Whether a known person is meant by a description with the same record number: the birth dates
   * must not differ, and the names must share a word. A mistyped number never joins two people.
   */
  static boolean isSame(Person.Details known, Person.Details described) {
    if (known.birthDate() != null
        && described.birthDate() != null
        && !known.birthDate().equals(described.birthDate())) {
      return false;
    }
    if (known.name() == null || described.name() == null) {
      return true;
    }
    Set<String> shared = words(known.name());
    shared.retainAll(words(described.name()));
    return !shared.isEmpty();
  }

  private static Set<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[\\s,.'’-]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private @Nullable String line(String field, String name, @Nullable String value, int longest) {
    String text = text(field, name, value, longest);
    return text == null ? null : text.replaceAll("[\\r\\n\\t]+", " ");
  }

  private @Nullable String text(String field, String name, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.indexOf('\0') >= 0) {
      fault(field, "The " + name + " holds a character that cannot be kept (NUL).");
    } else if (text.codePointCount(0, text.length()) > longest) {
      fault(field, "The " + name + " is longer than " + longest + " characters.");
    }
    return text;
  }

  private @Nullable String email(@Nullable String value) {
    String email = text("email", "e-mail address", value, 254);
    if (email != null && !EMAIL.matcher(email).matches()) {
      fault(
          "email",
          "This does not look like an e-mail address. It should read like name@example.org.");
    }
    return email;
  }

  private @Nullable String phone(@Nullable String value) {
    String phone = line("phone", "phone number", value, 60);
    if (phone != null && phone.chars().filter(Character::isDigit).count() < 3) {
      fault("phone", "This does not look like a phone number. It needs at least three digits.");
    }
    return phone;
  }

  private @Nullable String language(@Nullable String value) {
    String language = text("language", "language", value, 20);
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      fault("language", "Please give the language as a short code, such as en or es.");
    }
    return language;
  }

  private @Nullable LocalDate birthDate(@Nullable LocalDate date) {
    if (date != null && date.isAfter(today)) {
      fault("birthDate", "The birth date lies in the future.");
    } else if (date != null && date.isBefore(OLDEST)) {
      fault("birthDate", "The birth date is too long ago.");
    }
    return date;
  }

  private void fault(String field, String message) {
    faults.add(new Refused.FieldFault(field, message));
  }
}
