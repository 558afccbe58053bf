package org.harken.cases.register;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.harken.platform.Refused;

/**
 * The text of a file whose encoding nobody named. Marks at the start win; then what is sound UTF-8
 * is that; then Windows-1252, if every byte has a meaning there.
 *
 * @param damaged mostly UTF-8, but some letters could not be read: they stand as U+FFFD
 */
record DecodedText(String text, String encoding, boolean damaged) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static DecodedText of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return utf8(bytes, 3);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return utf16(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return utf16(bytes, 2, StandardCharsets.UTF_16BE);
    }
    int zeros = 0;
    int zerosAtEvenPlaces = 0;
    for (int place = 0; place < bytes.length; place++) {
      if (bytes[place] == 0) {
        zeros++;
        zerosAtEvenPlaces += place % 2 == 0 ? 1 : 0;
      }
    }
    if (zeros > bytes.length / 4 && bytes.length % 2 == 0) {
      boolean big = zerosAtEvenPlaces > zeros / 2;
      return utf16(bytes, 0, big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    if (zeros > 0) {
      throw unreadable();
    }
    return utf8(bytes, 0);
  }

  private static DecodedText utf8(byte[] bytes, int from) {
    var content = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      return new DecodedText(strict(StandardCharsets.UTF_8, content), "UTF-8", false);
    } catch (CharacterCodingException notSound) {
      String lenient = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
      long broken = lenient.chars().filter(letter -> letter == '\uFFFD').count();
      long sound = lenient.chars().filter(letter -> letter > 127 && letter != '\uFFFD').count();
      return from > 0 || sound > broken
          ? new DecodedText(lenient, "UTF-8, with letters that cannot be read", true)
          : windows(bytes);
    }
  }

  private static DecodedText windows(byte[] bytes) {
    try {
      return new DecodedText(strict(WINDOWS, ByteBuffer.wrap(bytes)), "Windows-1252", false);
    } catch (CharacterCodingException noneOfThem) {
      throw unreadable();
    }
  }

  private static DecodedText utf16(byte[] bytes, int from, Charset charset) {
    try {
      var content = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return new DecodedText(strict(charset, content), charset.name(), false);
    } catch (CharacterCodingException notSound) {
      throw unreadable();
    }
  }

  private static String strict(Charset charset, ByteBuffer content)
      throws CharacterCodingException {
    CharBuffer text =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(content);
    return text.toString();
  }

  private static boolean starts(byte[] bytes, int... marks) {
    if (bytes.length < marks.length) {
      return false;
    }
    for (int place = 0; place < marks.length; place++) {
      if ((bytes[place] & 0xFF) != marks[place]) {
        return false;
      }
    }
    return true;
  }

  private static Refused unreadable() {
    return Refused.field(
        "file",
        "We cannot tell in which encoding this text was saved. Please save it as CSV UTF-8, or as"
            + " XLSX.");
  }
}
