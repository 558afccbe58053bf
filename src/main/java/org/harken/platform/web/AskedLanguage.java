package org.harken.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * In which language somebody without an account wants to read: as they said on a page ({@code
 * ?lang=es}), which is kept until the browser ends, else as their browser asks.
 */
public final class AskedLanguage {

  private static final String COOKIE = "harken_lang";

  private AskedLanguage() {}

  /**
   * @param spoken codes of the languages that there are
   */
  public static String of(
      HttpServletRequest request, HttpServletResponse response, Collection<String> spoken) {
    String asked = request.getParameter("lang");
    if (asked != null && spoken.contains(asked)) {
      keep(request, response, asked);
      return asked;
    }
    String kept = kept(request);
    if (kept != null && spoken.contains(kept)) {
      return kept;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(spoken::contains)
        .findFirst()
        .orElse("en");
  }

  private static @Nullable String kept(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  private static void keep(
      HttpServletRequest request, HttpServletResponse response, String language) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, language)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(-1)
            .build()
            .toString());
  }
}
