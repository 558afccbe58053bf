package org.harken.platform.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Links to scripts, styles and icons. Own files carry a print of their content, so that they may be
 * cached for a year.
 */
public final class Assets {

  private static final String ICONS =
      "META-INF/resources/webjars/tabler__icons/%s/icons/outline/%s.svg";
  private static final Map<String, String> LINKS = new ConcurrentHashMap<>();
  private static final Map<String, String> DRAWINGS = new ConcurrentHashMap<>();

  private Assets() {}

  /**
   * A line icon by its Tabler name, drawn inline and hidden from screen readers: words beside it
   * say the same.
   */
  public static Content icon(String name) {
    String svg = DRAWINGS.computeIfAbsent(name, Assets::draw);
    return output -> output.writeContent(svg);
  }

  /** The address of one of our own static files. */
  public static String file(String name) {
    return LINKS.computeIfAbsent(name, Assets::printed);
  }

  /** The address of a file of a library that came as a dependency. */
  public static String library(String library, String path) {
    return LINKS.computeIfAbsent(
        library + "!" + path,
        ignored -> "/webjars/" + library + "/" + version(library) + "/" + path);
  }

  private static String draw(String name) {
    String svg = text(ICONS.formatted(version("tabler__icons"), name));
    String inside =
        svg.substring(svg.indexOf('>', svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>"));
    return "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">"
        + inside.replaceAll("\\s*\\n\\s*", "")
        + "</svg>";
  }

  private static String printed(String name) {
    var print = new CRC32();
    print.update(text("static/" + name).getBytes(StandardCharsets.UTF_8));
    return "/" + name + "?v=" + Long.toHexString(print.getValue());
  }

  private static String version(String library) {
    var properties = new Properties();
    try (InputStream in = open("META-INF/maven/org.webjars.npm/" + library + "/pom.properties")) {
      properties.load(in);
    } catch (IOException problem) {
      throw new IllegalStateException("Cannot read the version of " + library, problem);
    }
    return properties.getProperty("version");
  }

  private static String text(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new IllegalStateException("Cannot read " + resource, problem);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("no such file: " + resource);
    }
    return in;
  }
}
