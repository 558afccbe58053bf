package org.harken.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.harken.cases.file.Marked.Piece;
import org.harken.cases.file.Marked.Pointer;
import org.junit.jupiter.api.Test;

class MarkedTest {

  private static final String WORDS = "Nobody came\r\nall night. She said \"wait (please)\".";

  @Test
  void theWordsStayWhatTheyWere() {
    var pieces =
        Marked.pieces(
            WORDS, List.of(new Pointer(1, "she said"), new Pointer(2, "Nobody came all night")));
    assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(WORDS);
    assertThat(pieces).contains(new Piece("Nobody came\r\nall night", 2), new Piece("She said", 1));
  }

  @Test
  void theFirstIssueKeepsWordsThatTwoPointAt() {
    var pieces =
        Marked.pieces(WORDS, List.of(new Pointer(1, "came all"), new Pointer(2, "Nobody came")));
    assertThat(pieces).extracting(Piece::issue).containsExactly(0, 1, 0);
  }

  @Test
  void wordsThatAreNotThereAndSignsOfPatternsMarkNothingElse() {
    assertThat(
            Marked.pieces(
                WORDS, List.of(new Pointer(1, "gone"), new Pointer(2, ".*"), new Pointer(3, " "))))
        .containsExactly(new Piece(WORDS, 0));
    assertThat(Marked.pieces(WORDS, List.of(new Pointer(1, "wait (please)"))))
        .contains(new Piece("wait (please)", 1));
  }
}
