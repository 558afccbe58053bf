package org.harken.access.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The page somebody was at when the desk was locked, for the way round by the identity provider.
 */
public final class BackTo {

  private static final String NAME = "harken-back-to";
  private static final int SECONDS = 600;

  private BackTo() {}

  static void keep(HttpServletResponse response, String page) {
    response.addCookie(cookie(encoded(page), SECONDS));
  }

  /** The page, once. */
  public static Optional<String> taken(HttpServletRequest request, HttpServletResponse response) {
    Cookie[] cookies = request.getCookies();
    Optional<String> page =
        cookies == null
            ? Optional.empty()
            : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> decoded(cookie.getValue()).stream())
                .findFirst();
    if (page.isPresent()) {
      response.addCookie(cookie("", 0));
    }
    return page;
  }

  private static Cookie cookie(String value, int seconds) {
    var cookie = new Cookie(NAME, value);
    cookie.setHttpOnly(true);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static String encoded(String page) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(page.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> decoded(String value) {
    try {
      String page = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      return SafePath.isOurs(page) ? Optional.of(SafePath.orHome(page)) : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
