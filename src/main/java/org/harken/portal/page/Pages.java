package org.harken.portal.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.AskedLanguage;
import org.harken.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Finds language and place of a request, and sees to it that no public page stays in a cache. */
@Component("portalPages")
public class Pages {

  private static final String PLACE = "harken_at";

  private final Languages languages;
  private final Access access;
  private final Clock clock;

  Pages(Languages languages, Access access, Clock clock) {
    this.languages = languages;
    this.access = access;
    this.clock = clock;
  }

  public PortalPage open(HttpServletRequest request, HttpServletResponse response) {
    return open(request, response, null);
  }

  /** As {@link #open(HttpServletRequest, HttpServletResponse)}, at a facility already known. */
  public PortalPage open(
      HttpServletRequest request, HttpServletResponse response, @Nullable UUID facility) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
    Words words = languages.of(AskedLanguage.of(request, response, languages.spoken()));
    List<Facility> places = access.facilities(Actor.PUBLIC);
    if (places.isEmpty()) {
      throw new NotFound();
    }
    Optional<Facility> chosen =
        facility == null
            ? place(request, response, places)
            : places.stream().filter(one -> one.id().equals(facility)).findFirst();
    boolean mirrored = "rtl".equals(request.getParameter("dir"));
    return new PortalPage(
        words,
        languages.all(),
        mirrored ? "rtl" : words.get("direction"),
        theme(request.getParameter("theme")),
        chosen.orElse(places.getFirst()),
        places,
        chosen.isPresent() || places.size() == 1,
        clock.instant());
  }

  /** The value of a cookie, or null. */
  public static @Nullable String cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  /** Sets a cookie that ends with the browser; an empty value takes it away. */
  public static void set(
      HttpServletRequest request, HttpServletResponse response, String name, String value) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(value.isEmpty() ? 0 : -1)
            .build()
            .toString());
  }

  private static Optional<Facility> place(
      HttpServletRequest request, HttpServletResponse response, List<Facility> places) {
    String asked = request.getParameter("at");
    String wanted = asked == null ? cookie(request, PLACE) : asked;
    Optional<Facility> found =
        places.stream()
            .filter(
                one -> PortalPage.slug(one).equals(wanted) || one.id().toString().equals(wanted))
            .findFirst();
    if (asked != null) {
      found.ifPresent(one -> set(request, response, PLACE, one.id().toString()));
    }
    return found;
  }

  private static String theme(@Nullable String asked) {
    return asked != null && (asked.equals("dark") || asked.equals("light")) ? asked : "";
  }
}
