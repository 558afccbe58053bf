package org.harken.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.harken.platform.SealedSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time codes, recovery codes and sealed secrets, as plain rules. */
class OneTimeCodeTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** Appendix B of RFC 6238. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void agreesWithTheStandard(long second, String code) {
    long step = OneTimeCode.stepOf(Instant.ofEpochSecond(second));
    assertThat(OneTimeCode.at(SECRET, step, 8)).isEqualTo(code);
    assertThat(OneTimeCode.now(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code.substring(2));
  }

  @Test
  void countsAStepAroundAndNeverTwice() {
    Instant now = Instant.ofEpochSecond(1_111_111_111);
    long step = OneTimeCode.stepOf(now);
    for (int around = -1; around <= 1; around++) {
      String code = OneTimeCode.at(SECRET, step + around, 6);
      assertThat(OneTimeCode.step(SECRET, code, now, 0)).isEqualTo(OptionalLong.of(step + around));
      assertThat(OneTimeCode.step(SECRET, code, now, step + around)).isEmpty();
    }
    assertThat(OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, step - 2, 6), now, 0)).isEmpty();
    assertThat(OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, step + 2, 6), now, 0)).isEmpty();
    for (String wrong : new String[] {"", "05047", "0504711", "abcdef"}) {
      assertThat(OneTimeCode.step(SECRET, wrong, now, 0)).isEmpty();
    }
  }

  /** Section 10 of RFC 4648, without the padding. */
  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void lettersAgreeWithTheStandard(String words, String letters) {
    assertThat(Base32.of(words.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
  }

  @Test
  void aRecoveryCodeIsKnownHoweverItIsTyped() {
    String code = RecoveryCode.fresh();
    assertThat(code).matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}").isNotEqualTo(RecoveryCode.fresh());
    assertThat(RecoveryCode.hash(code.toUpperCase(java.util.Locale.ROOT).replace('-', ' ')))
        .isEqualTo(RecoveryCode.hash(code));
  }

  @Test
  void aSealedSecretOpensOnlyWithItsKey() {
    var sealing = new SealedSecret("the key of this house");
    byte[] kept = sealing.seal(SECRET);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
    assertThat(sealing.open(kept)).isEqualTo(SECRET);
    assertThatThrownBy(() -> new SealedSecret("another key").open(kept))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new SealedSecret("").open(kept))
        .isInstanceOf(IllegalStateException.class);
    assertThat(sealing.open(new SealedSecret("").seal(SECRET))).isEqualTo(SECRET);
  }

  @Test
  void aBrowserIsToldInWords() {
    assertThat(
            Device.of(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0"))
        .isEqualTo("Edge on Windows");
    assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
        .isEqualTo("Firefox on Linux");
    assertThat(Device.of(null)).isEqualTo("A program");
    assertThat(Device.of("<script>")).isEqualTo("A browser on an unknown device");
  }
}
