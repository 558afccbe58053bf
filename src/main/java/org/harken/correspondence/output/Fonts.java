package org.harken.correspondence.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts letters are set in: DejaVu Sans from a library, and TrueType files from a folder for
 * other scripts. Knows before a letter is made which of its signs no font has.
 */
@Component
public class Fonts {

  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  /**
   * Scripts that are right without shaping by a font's own tables, which the PDF library has not.
   */
  private static final Set<UnicodeScript> SET_RIGHTLY =
      Set.of(
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARABIC,
          UnicodeScript.HEBREW,
          UnicodeScript.ARMENIAN,
          UnicodeScript.GEORGIAN,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private final List<Face> faces = new ArrayList<>();

  /** One font of a family, with what it can show. */
  record Face(String family, boolean bold, byte[] content, CmapLookup signs) {
    InputStream open() {
      return new ByteArrayInputStream(content);
    }

    boolean has(int sign) {
      return signs.getGlyphId(sign) != 0;
    }
  }

  Fonts(@Value("${HARKEN_FONTS:}") String folder) {
    faces.add(face("Letter", false, resource("DejaVuSans.ttf")));
    faces.add(face("Letter", true, resource("DejaVuSans-Bold.ttf")));
    if (!folder.isBlank()) {
      addFolder(Path.of(folder));
    }
  }

  private void addFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
          .sorted()
          .forEach(this::addFile);
    } catch (IOException problem) {
      LOG.warn("The fonts folder {} cannot be read: {}", folder, problem.getMessage());
    }
  }

  private void addFile(Path file) {
    try {
      String family = "Letter" + faces.size();
      faces.add(face(family, false, Files.readAllBytes(file)));
      LOG.info("Letters may use the font {}", file.getFileName());
    } catch (IOException | RuntimeException problem) {
      LOG.warn("The font {} cannot be used: {}", file.getFileName(), problem.getMessage());
    }
  }

  private static Face face(String family, boolean bold, byte[] content) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content))) {
      return new Face(family, bold, content, font.getUnicodeCmapLookup());
    } catch (IOException problem) {
      throw new IllegalStateException("This font cannot be read", problem);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The font " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException problem) {
      throw new IllegalStateException("The font " + name + " cannot be read", problem);
    }
  }

  List<Face> faces() {
    return faces;
  }

  /** The families a letter with these words needs, the usual one first. */
  List<String> familiesFor(String words) {
    List<String> families = new ArrayList<>(List.of("Letter"));
    words
        .codePoints()
        .distinct()
        .filter(sign -> !faces.getFirst().has(sign))
        .forEach(
            sign ->
                faces.stream()
                    .filter(face -> face.has(sign) && !families.contains(face.family()))
                    .findFirst()
                    .ifPresent(face -> families.add(face.family())));
    return families;
  }

  /** Letters (not symbols) that cannot be printed, each once; empty where all can. */
  public String unprintable(String text) {
    return text.codePoints()
        .distinct()
        .filter(sign -> Character.isLetterOrDigit(sign) && !canPrint(sign))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** The text without symbols no font has, such as most emoji: a box is never printed. */
  String printable(String text) {
    return text.codePoints()
        .filter(sign -> Character.isWhitespace(sign) || canPrint(sign))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private boolean canPrint(int sign) {
    boolean variation = sign >= 0xFE00 && sign <= 0xFE0F;
    return !variation
        && SET_RIGHTLY.contains(UnicodeScript.of(sign))
        && faces.stream().anyMatch(face -> face.has(sign));
  }
}
