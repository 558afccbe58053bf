package org.harken.portal.page;

import org.jspecify.annotations.Nullable;

/** What a person typed, made safe to keep and otherwise left as it is. */
public final class TypedText {

  private TypedText() {}

  /** Several lines: without NUL and other control characters and broken characters. */
  public static String lines(@Nullable String typed) {
    if (typed == null) {
      return "";
    }
    return typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(point -> point == '\n' || point == '\t' || isWritten(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  /** One line. */
  public static String line(@Nullable String typed) {
    return lines(typed).replaceAll("[\\n\\t]+", " ");
  }

  private static boolean isWritten(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }
}
