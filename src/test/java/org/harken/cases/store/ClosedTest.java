package org.harken.cases.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To whom a case is closed. */
class ClosedTest {

  private final Staff director = staff(Role.DIRECTOR, null);
  private final Staff supervisor = staff(Role.SUPERVISOR, director.id());
  private final Staff representative = staff(Role.REPRESENTATIVE, supervisor.id());
  private final Staff trainee = staff(Role.REPRESENTATIVE, representative.id());

  @Test
  void isClosedToWhomItNamesAndToWhoeverReportsOnlyToThem() {
    var closed = new Closed(Set.of(supervisor.id()), false, Set.of());

    assertThat(closed.to(supervisor)).isTrue();
    assertThat(closed.to(representative)).isTrue();
    assertThat(closed.to(director)).isFalse();
    // who works for somebody who works for them has somebody else to ask
    assertThat(closed.to(trainee)).isFalse();
  }

  @Test
  void isOpenToItsListAndToTheDirectorOnly() {
    var closed = new Closed(Set.of(), true, Set.of(trainee.id()));

    assertThat(closed.to(trainee)).isFalse();
    assertThat(closed.to(director)).isFalse();
    assertThat(closed.to(staff(Role.PRIVACY_OFFICER, null))).isFalse();
    assertThat(closed.to(supervisor)).isTrue();
    assertThat(closed.to(staff(Role.AUDITOR, null))).isTrue();
  }

  @Test
  void namesWeighMoreThanTheList() {
    var closed = new Closed(Set.of(director.id()), true, Set.of(director.id(), supervisor.id()));

    assertThat(closed.to(director)).isTrue();
    assertThat(closed.to(supervisor)).isTrue();
  }

  @Test
  void aListWithoutARestrictionClosesNothing() {
    assertThat(new Closed(Set.of(), false, Set.of(trainee.id())).to(supervisor)).isFalse();
  }

  private static Staff staff(Role role, @Nullable UUID supervisor) {
    UUID id = Ids.next();
    return new Staff(
        id, "Somebody", "a@b.example", "Title", "", role, null, Ids.next(), supervisor, true);
  }
}
