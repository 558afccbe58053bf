package org.harken.portal.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CodesTest {

  private final Codes codes = new Codes();

  @Test
  void canBeSaidAloud() {
    assertThat(codes.fresh()).matches("[A-Z]{3,8}-\\d{3}-[A-Z]{3,8}-[A-Z]{3,8}-[A-Z]{3,8}");
  }

  @Test
  void hasFortyTwoBits() throws Exception {
    try (var list = Codes.class.getResourceAsStream("words.txt")) {
      assertThat(list).isNotNull();
      var words =
          new String(list.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      assertThat(words).hasSize(256).doesNotHaveDuplicates().allMatch(w -> w.matches("[a-z]{3,8}"));
    }
    var seen = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      assertThat(seen.add(codes.fresh())).isTrue();
    }
  }

  @Test
  void isTheSameHoweverItIsTyped() {
    String typed = CodeKeys.of(" river 482.lamp  STONE bread").lookup();
    assertThat(CodeKeys.of("RIVER-482-LAMP-STONE-BREAD").lookup()).isEqualTo(typed);
    assertThat(CodeKeys.of("river482lamp stone-bread").lookup()).isEqualTo(typed);
    assertThat(CodeKeys.of("RIVER-483-LAMP-STONE-BREAD").lookup()).isNotEqualTo(typed);
  }

  @Test
  void takesAnythingAsAWrongCode() {
    for (String typed : new String[] {"", "-", "💥", "' or 1=1 --", "x".repeat(5000), "\u0000"}) {
      assertThat(CodeKeys.of(typed).lookup()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void whatIsSealedOpensOnlyWithItsKeyAndUnchanged() {
    byte[] key = Seal.freshKey();
    byte[] sealed = Seal.close(key, "my words".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(Seal.open(key, sealed), StandardCharsets.UTF_8)).isEqualTo("my words");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("my words");
    assertThatThrownBy(() -> Seal.open(Seal.freshKey(), sealed))
        .isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> Seal.open(key, sealed)).isInstanceOf(IllegalStateException.class);
  }
}
