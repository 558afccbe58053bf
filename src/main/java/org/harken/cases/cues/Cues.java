package org.harken.cases.cues;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harken.cases.store.DataFile;
import org.springframework.stereotype.Component;

/**
 * Finds words of peer review, event review, discipline and opinion on fault by the list in force on
 * a day. A list finds words, not meanings: it misses some and stops a few that would do no harm.
 */
@Component
public class Cues {

  /** What the words speak of. */
  public enum Kind {
    PEER_REVIEW,
    EVENT_REVIEW,
    DISCIPLINE,
    FAULT
  }

  /** Words found in a text, as they stand in it. */
  public record Found(Kind kind, String words) {}

  private record Cue(LocalDate since, Kind kind, boolean reported, Pattern pattern) {}

  private final List<Cue> cues = new ArrayList<>();
  private final List<Pattern> tells = new ArrayList<>();

  Cues() {
    for (var row : DataFile.rows(Cues.class, "cues.csv")) {
      Pattern pattern = word(row.getField("pattern"));
      if (row.getField("kind").equals("TELLS")) {
        tells.add(pattern);
      } else {
        cues.add(
            new Cue(
                LocalDate.parse(row.getField("since")),
                Kind.valueOf(row.getField("kind")),
                row.getField("reported").equals("yes"),
                pattern));
      }
    }
  }

  /** Whole words only, whatever their case. */
  public static Pattern word(String pattern) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }

  /** In the order of the list; what a person is reported to have said about fault is theirs. */
  public List<Found> in(String text, LocalDate day) {
    String plain = plain(text);
    List<Found> found = new ArrayList<>();
    for (Cue cue : cues) {
      Matcher matcher = cue.pattern().matcher(plain);
      while (!cue.since().isAfter(day) && matcher.find()) {
        if (!(cue.reported() && isReported(plain, matcher.start()))) {
          found.add(new Found(cue.kind(), text.substring(matcher.start(), matcher.end()).strip()));
        }
      }
    }
    return found;
  }

  /** Somebody is said to say it, earlier in the same sentence. */
  private boolean isReported(String plain, int at) {
    int start = at;
    while (start > 0 && ".!?\n".indexOf(plain.charAt(start - 1)) < 0) {
      start--;
    }
    String before = plain.substring(start, at);
    return tells.stream().anyMatch(tell -> tell.matcher(before).find());
  }

  /** Letters without their accents, each in its place; curly apostrophes straight. */
  public static String plain(String text) {
    var plain = new StringBuilder(text.length());
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      char base =
          letter < 128 || Character.isSurrogate(letter)
              ? letter
              : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
      plain.append(base == '\u2019' ? '\'' : base);
    }
    return plain.toString();
  }
}
