package org.harken.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class PeopleTest {

  @Autowired People people;
  @Autowired Audit audit;

  private final UUID concern = Ids.next();
  private final String mrn = "MRN-" + Ids.next();

  private static Person.Details details(String name, @Nullable String mrn, @Nullable String phone) {
    return new Person.Details(name, null, phone, mrn, null, null, null, null);
  }

  private Person june() {
    return people.register(Actor.SYSTEM, details("June Whitaker", null, null));
  }

  @Test
  void keepsWhatIsKnownAndSaysWhoWroteIt() {
    Person june = people.register(Actor.SYSTEM, details("June Whitaker", mrn, "555 0142"));
    assertThat(people.person(june.id())).contains(june);
    assertThat(people.persons(List.of(june.id(), Ids.next()))).containsOnlyKeys(june.id());
    assertThat(audit.of("person", june.id().toString(), 5))
        .singleElement()
        .satisfies(entry -> assertThat(entry.facts().toString()).doesNotContain("June"));
  }

  @Test
  void aKnownRecordNumberGivesTheSamePersonCompleted() {
    Person first = people.register(Actor.SYSTEM, details("June Whitaker", mrn, null));
    Person again =
        people.register(Actor.SYSTEM, details("J. Whitaker", mrn.toLowerCase(), "555 0142"));
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.phone()).isEqualTo("555 0142");
    assertThat(again.name()).as("what is known is not overwritten").isEqualTo("June Whitaker");
  }

  @Test
  void aMistypedRecordNumberNeverJoinsTwoPeople() {
    Person june = people.register(Actor.SYSTEM, details("June Whitaker", mrn, "555 0142"));
    Person per = people.register(Actor.SYSTEM, details("Per Lindqvist", mrn, null));
    assertThat(per.id()).isNotEqualTo(june.id());
    assertThat(per.phone()).isNull();
  }

  @Test
  void correctsOnlyWhatIsGiven() {
    Person june = people.register(Actor.SYSTEM, details("June Whitaker", mrn, "555 0142"));
    Person corrected =
        people.correct(
            Actor.SYSTEM,
            june.id(),
            new Person.Details("June Whittaker", null, null, null, null, null, "es", null));
    assertThat(corrected.name()).isEqualTo("June Whittaker");
    assertThat(corrected.phone()).isEqualTo("555 0142");
    assertThat(corrected.language()).isEqualTo("es");
    assertThat(audit.of("person", june.id().toString(), 5).getFirst().facts())
        .containsEntry("fields", "name language");
  }

  @Test
  void nobodyIsCorrectedWhoIsNotThere() {
    assertThatThrownBy(
            () -> people.correct(Actor.SYSTEM, Ids.next(), details("Nobody", null, null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void onlyAuthorityInForceLetsSomebodyBeTold() {
    Person june = june();
    assertThat(people.mayReceive(concern, june.id())).isFalse();
    Authority family =
        people.grant(
            Actor.SYSTEM, concern, june.id(), AuthorityBasis.FAMILY_INVOLVED, "At the bedside");
    assertThat(people.mayReceive(concern, june.id())).isFalse();
    Authority named =
        people.grant(
            Actor.SYSTEM,
            concern,
            june.id(),
            AuthorityBasis.VERBAL_DESIGNATION,
            "The patient said so on the phone");
    assertThat(people.mayReceive(concern, june.id())).isTrue();
    assertThat(people.mayReceive(Ids.next(), june.id())).as("in no other concern").isFalse();
    assertThat(people.authorities(concern))
        .extracting(Authority::id)
        .containsExactly(named.id(), family.id());
    assertThat(people.authorities(concern).getLast().isInForce()).isFalse();
    people.end(Actor.SYSTEM, named.id(), "Withdrawn by the patient");
    assertThat(people.mayReceive(concern, june.id())).isFalse();
    assertThat(audit.of("case", concern.toString(), 9)).hasSize(3);
  }

  @Test
  void theSameAuthorityToldTwiceIsOne() {
    Person june = june();
    var basis = AuthorityBasis.PATIENT;
    Authority first = people.grant(Actor.SYSTEM, concern, june.id(), basis, "The patient herself");
    Authority again = people.grant(Actor.SYSTEM, concern, june.id(), basis, "The patient herself");
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(people.authorities(concern)).hasSize(1);
  }

  @Test
  void authorityEndsOnceAndNotWithoutAReason() {
    Authority authority =
        people.grant(
            Actor.SYSTEM, concern, june().id(), AuthorityBasis.ATTORNEY, "Letter of 3 March");
    assertThatThrownBy(() -> people.end(Actor.SYSTEM, authority.id(), " "))
        .isInstanceOf(Refused.class);
    people.end(Actor.SYSTEM, authority.id(), "Disproved");
    assertThatThrownBy(() -> people.end(Actor.SYSTEM, authority.id(), "Again"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("ended already");
  }

  @Test
  void nobodyUnknownGetsAuthority() {
    assertThatThrownBy(
            () ->
                people.grant(Actor.SYSTEM, concern, Ids.next(), AuthorityBasis.PATIENT, "Said so"))
        .isInstanceOf(NotFound.class);
  }
}
