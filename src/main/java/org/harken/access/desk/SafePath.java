package org.harken.access.desk;

/** Where somebody may be led to after unlocking: a page of ours, never another site. */
public final class SafePath {

  private SafePath() {}

  public static boolean isOurs(String path) {
    return path.matches("/[\\x21-\\x7e&&[^\\\\]]*") && !path.startsWith("//");
  }

  public static String orHome(String path) {
    return isOurs(path) && !path.startsWith("/lock") && !path.startsWith("/sign-") ? path : "/";
  }
}
