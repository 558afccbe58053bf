package org.harken.cases.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows which words of a person an issue points at. The words themselves are never changed. */
public final class Marked {

  /**
   * A stretch of the words.
   *
   * @param issue the number of the issue it belongs to; 0 for none
   */
  public record Piece(String text, int issue) {}

  /** What an issue points at. */
  public record Pointer(int issue, String words) {}

  private record Span(int from, int to, int issue) {}

  private Marked() {}

  /** The text in pieces that, put together, are the text. The earlier issue keeps shared words. */
  public static List<Piece> pieces(String text, List<Pointer> pointers) {
    List<Span> spans = spans(text, pointers);
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (Span span : spans) {
      if (span.from > at) {
        pieces.add(new Piece(text.substring(at, span.from), 0));
      }
      pieces.add(new Piece(text.substring(span.from, span.to), span.issue));
      at = span.to;
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), 0));
    }
    return pieces;
  }

  private static List<Span> spans(String text, List<Pointer> pointers) {
    var spans = new ArrayList<Span>();
    for (Pointer pointer : pointers) {
      var found = pattern(pointer.words()).matcher(text);
      if (!pointer.words().isBlank() && found.find()) {
        var span = new Span(found.start(), found.end(), pointer.issue());
        if (spans.stream().noneMatch(other -> span.from < other.to && other.from < span.to)) {
          spans.add(span);
        }
      }
    }
    spans.sort(Comparator.comparingInt(Span::from));
    return spans;
  }

  /** The words as they stand, however they are spaced or capitalised. */
  private static Pattern pattern(String words) {
    return Pattern.compile(
        Arrays.stream(words.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
