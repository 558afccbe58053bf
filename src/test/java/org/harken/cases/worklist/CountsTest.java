package org.harken.cases.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountsTest {

  @Test
  void stopsAtAThousand() {
    assertThat(Counts.shown(0)).isEqualTo("0");
    assertThat(Counts.shown(999)).isEqualTo("999");
    assertThat(Counts.shown(1_000)).isEqualTo("1,000");
    assertThat(Counts.shown(1_001)).isEqualTo("1,000+");
  }
}
