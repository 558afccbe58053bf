package org.harken.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 2, 18);

  private static Person.Details named(@Nullable String name, @Nullable LocalDate born) {
    return new Person.Details(name, null, null, null, born, null, null, null);
  }

  private static Person.Details reachedBy(@Nullable String email, @Nullable String phone) {
    return new Person.Details("Ada", email, phone, null, null, null, null, null);
  }

  private static Person.Details check(Person.Details details) {
    return PersonRules.checked(details, TODAY);
  }

  @Test
  void takesNamesOfEveryScriptAndTrimsThem() {
    assertThat(check(named("  Núñez, José 田中 O’Brien  ", null)).name())
        .isEqualTo("Núñez, José 田中 O’Brien");
    assertThat(check(named("   ", null)).name()).isNull();
    assertThat(check(named("Ada\r\nBcc: x", null)).name()).isEqualTo("Ada Bcc: x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.org", "o'neil+x@mail.example.co.uk", "josé@correo.example"})
  void takesEmailAddresses(String email) {
    assertThat(check(reachedBy(email, null)).email()).isEqualTo(email);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a@b", "a@@b.org", "a b@c.org", "a@b.org, c@d.org", "<a@b.org>", "a@b..org"})
  void refusesWhatIsNoEmailAddress(String email) {
    assertThatThrownBy(() -> check(reachedBy(email, null)))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Refused.FieldFault::field)
                    .containsExactly("email"));
  }

  @Test
  void takesPhoneNumbersAsPeopleWriteThem() {
    assertThat(check(reachedBy(null, "+1 (312) 555-0142 ext. 7, mornings")).phone()).isNotNull();
    assertThatThrownBy(() -> check(reachedBy(null, "ring me")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("three digits");
  }

  @Test
  void namesEveryFaultAtOnce() {
    var details =
        new Person.Details(
            "n".repeat(201),
            "no",
            "x",
            "M\0RN",
            TODAY.plusDays(1),
            "a".repeat(501),
            "klingon",
            null);
    assertThatThrownBy(() -> check(details))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Refused.FieldFault::field)
                    .containsExactly(
                        "name", "email", "phone", "mrn", "birthDate", "address", "language"));
  }

  @Test
  void aSharedRecordNumberJoinsOnlyWhoCouldBeTheSame() {
    LocalDate born = LocalDate.of(1960, 5, 1);
    assertThat(PersonRules.isSame(named("June Whitaker", born), named("WHITAKER, J.", null)))
        .isTrue();
    assertThat(PersonRules.isSame(named(null, born), named("June Whitaker", born))).isTrue();
    assertThat(PersonRules.isSame(named("June Whitaker", born), named("Per Lindqvist", born)))
        .isFalse();
    assertThat(PersonRules.isSame(named("June Whitaker", born), named("June Whitaker", TODAY)))
        .isFalse();
  }
}
