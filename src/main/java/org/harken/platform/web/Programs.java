package org.harken.platform.web;

/** Which addresses are for programs: answered in JSON, opened by a token. */
public final class Programs {

  private Programs() {}

  /**
   * @param path below the context; {@code /ims/} holds the protocols of other houses
   */
  public static boolean areMeant(String path) {
    return path.startsWith("/api/") || path.startsWith("/ims/");
  }
}
