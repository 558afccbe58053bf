package org.harken.portal.codes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes codes that can be said over the telephone, such as RIVER-482-LAMP-STONE-BREAD. Four of 256
 * words and three digits are 42 bits; what the database keeps of one is the result of a slow
 * derivation ({@link CodeKeys}), so that a stolen table does not yield codes.
 */
@Component("portalCodes")
public class Codes {

  private static final Pattern RUN = Pattern.compile("[A-Z]+|[0-9]+");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<String> words = read();

  /** A code nobody holds yet. */
  public String fresh() {
    return "%s-%03d-%s-%s-%s".formatted(word(), RANDOM.nextInt(1000), word(), word(), word());
  }

  /** The same code however it was typed: small letters, spaces, dots, no hyphens beside digits. */
  public static String tidy(String typed) {
    String shortened = typed.length() > 200 ? typed.substring(0, 200) : typed;
    return RUN.matcher(shortened.toUpperCase(Locale.ROOT))
        .results()
        .map(run -> run.group())
        .collect(Collectors.joining("-"));
  }

  /** A value nobody can guess, for a cookie or a form. */
  public static String secret() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Six digits. */
  public static String digits() {
    return "%06d".formatted(RANDOM.nextInt(1_000_000));
  }

  private String word() {
    return words.get(RANDOM.nextInt(words.size())).toUpperCase(Locale.ROOT);
  }

  private static List<String> read() {
    try (InputStream in = Codes.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("the list of words is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException problem) {
      throw new IllegalStateException("Cannot read the list of words", problem);
    }
  }
}
