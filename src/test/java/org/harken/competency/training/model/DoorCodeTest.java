package org.harken.competency.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorCodeTest {

  private static final Instant NOW = Instant.parse("2026-03-03T15:00:30Z");
  private static final DoorCode DOOR = door("one");

  private static DoorCode door(String secret) {
    return new DoorCode(
        secret.repeat(8).getBytes(java.nio.charset.StandardCharsets.UTF_8),
        Duration.ofMinutes(1),
        5);
  }

  @Test
  void aCodeHoldsAFewMinutesAndNoLonger() {
    String code = DOOR.at(NOW);
    assertThat(code).matches("[2-9A-HJKMNP-Z]{8}");
    assertThat(DOOR.fits(code, NOW)).isTrue();
    assertThat(DOOR.fits(code, NOW.plus(Duration.ofMinutes(4)))).isTrue();
    assertThat(DOOR.fits(code, NOW.plus(Duration.ofMinutes(5)))).isFalse();
    assertThat(DOOR.fits(code, NOW.minus(Duration.ofMinutes(1)))).isFalse();
  }

  @Test
  void everyMinuteHasItsOwn() {
    Set<String> codes = new HashSet<>();
    for (int minute = 0; minute < 500; minute++) {
      codes.add(DOOR.at(NOW.plus(Duration.ofMinutes(minute))));
    }
    assertThat(codes).hasSize(500);
  }

  @Test
  void isTypedInAnyCaseAndOpensNoOtherDoor() {
    String code = DOOR.at(NOW);
    assertThat(DOOR.fits(" " + code.toLowerCase(Locale.ROOT) + " ", NOW)).isTrue();
    assertThat(door("two").fits(code, NOW)).isFalse();
    assertThat(DOOR.fits("", NOW)).isFalse();
    assertThat(DOOR.fits("\u0000\ud800", NOW)).isFalse();
  }
}
