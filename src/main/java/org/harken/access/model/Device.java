package org.harken.access.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser in words a person knows, such as "Firefox on Windows". */
public final class Device {

  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg/", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("CrOS", "Chromebook");
    SYSTEMS.put("Macintosh", "Mac");
    SYSTEMS.put("Linux", "Linux");
  }

  private Device() {}

  public static String of(@Nullable String userAgent) {
    if (userAgent == null || userAgent.isBlank()) {
      return "A program";
    }
    return find(BROWSERS, userAgent, "A browser")
        + " on "
        + find(SYSTEMS, userAgent, "an unknown device");
  }

  private static String find(Map<String, String> signs, String words, String otherwise) {
    return signs.entrySet().stream()
        .filter(sign -> words.contains(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
