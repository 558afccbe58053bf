package org.harken.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What templates may ask of the request they answer, so that pages pass no token along. */
public final class Request {

  static final String ACTOR = Request.class.getName() + ".actor";
  static final String FORM_POSTS = Request.class.getName() + ".form-posts";

  private Request() {}

  static @Nullable HttpServletRequest current() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        ? attributes.getRequest()
        : null;
  }

  /** The token that every posted form carries; empty outside a request. */
  public static String csrf() {
    var request = current();
    return request != null
            && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  /** The member of staff who asks, or null on public pages. */
  public static @Nullable Actor actor() {
    var request = current();
    return request != null && request.getAttribute(ACTOR) instanceof Actor actor ? actor : null;
  }

  public static String path() {
    var request = current();
    return request == null ? "" : request.getRequestURI();
  }

  public static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  /** The language of the page, such as "en". */
  public static String language() {
    return locale().getLanguage();
  }

  /**
   * "rtl" for languages written from the right. The parameter {@code dir=rtl} forces it, to look at
   * a page mirrored.
   */
  public static String direction() {
    var request = current();
    if (request != null && "rtl".equals(request.getParameter("dir"))) {
      return "rtl";
    }
    return switch (language()) {
      case "ar", "he", "iw", "fa", "ur", "yi" -> "rtl";
      default -> "ltr";
    };
  }

  /** The theme asked for by the parameter {@code theme}, else empty: the system decides. */
  public static String theme() {
    var request = current();
    var theme = request == null ? null : request.getParameter("theme");
    if (theme == null) {
      return "";
    }
    return theme.equals("dark") || theme.equals("light") ? theme : "";
  }

  /** Whether names and numbers are to be covered: remembered by the browser for one visit. */
  public static boolean covered() {
    var request = current();
    var cookies = request == null ? null : request.getCookies();
    return cookies != null
        && Arrays.stream(cookies)
            .anyMatch(
                cookie -> cookie.getName().equals("counter") && cookie.getValue().equals("on"));
  }

  public static ZoneId utc() {
    return ZoneOffset.UTC;
  }
}
