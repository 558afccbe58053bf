package org.harken.cases.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoicemailTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Voicemail voicemail = new Voicemail();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No voicemail",
        "mornings, no voice mail please",
        "Please don't leave a message",
        "Do not leave voicemails, my husband listens",
        "no messages",
        "Por favor no dejar mensajes",
        "sin mensajes de voz",
        "voicemail not safe"
      })
  void aWishAgainstVoicemailIsUnderstood(String wish) {
    assertThat(voicemail.refusedBy(Stream.of("mornings", wish), DAY)).contains(wish);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mornings", "voicemail is fine", "call my daughter", "leave a message"})
  void otherWishesLeaveItOpen(String wish) {
    assertThat(voicemail.refusedBy(Stream.of(wish), DAY)).isEmpty();
  }

  @Test
  void agreedWordsAreInTheLanguageOfTheCaseElseEnglish() {
    assertThat(voicemail.words("es-MX", DAY).text()).startsWith("Hola");
    assertThat(voicemail.words("pl", DAY).language()).isEqualTo("en");
    assertThat(voicemail.words("en", DAY).text()).contains("{name}", "{phone}");
  }
}
