package org.harken.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {

  @Test
  void keepsWordsAndDropsWhatNoDatabaseKeeps() {
    assertThat(TypedText.lines("a\u0000b\r\nc\td\uD800e \uD83D\uDE00")).isEqualTo("ab\nc\tde 😀");
  }

  @Test
  void makesOneLine() {
    assertThat(TypedText.line("Ana\r\nBcc: x")).isEqualTo("Ana Bcc: x");
    assertThat(TypedText.line(null)).isEmpty();
  }
}
