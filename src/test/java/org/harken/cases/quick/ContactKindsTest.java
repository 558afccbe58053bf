package org.harken.cases.quick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContactKindsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final ContactKinds kinds = new ContactKinds();

  @Test
  void codeAndLabelFindTheSame() {
    assertThat(kinds.find("lost item", DAY)).isEqualTo(kinds.find("LOST_ITEM", DAY)).isPresent();
    assertThat(kinds.find(" Food ", DAY)).isPresent();
    assertThat(kinds.find("a broken lamp", DAY)).isEmpty();
  }

  @Test
  void theListHasDates() {
    assertThat(kinds.on(LocalDate.of(2026, 10, 31))).isEmpty();
    assertThat(kinds.on(DAY)).extracting(ContactKinds.Kind::code).contains("OTHER", "PASSED_ON");
  }

  @Test
  void onlyWhatTheKindSaysIsKnown() {
    assertThat(kinds.told("NOISE").dissatisfied()).isTrue();
    assertThat(kinds.told("THANKS").thanks()).isTrue();
    assertThat(kinds.told("DIRECTIONS").dissatisfied()).isNull();
  }
}
