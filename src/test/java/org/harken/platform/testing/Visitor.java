package org.harken.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Somebody with a browser and, for the API, a token; or nobody. */
public final class Visitor {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final MockMvc web;
  private final Cookie[] cookies;
  private final String formToken;
  private final String apiToken;

  private Visitor(MockMvc web, Cookie[] cookies, String formToken, String apiToken) {
    this.web = web;
    this.cookies = cookies;
    this.formToken = formToken;
    this.apiToken = apiToken;
  }

  public static Visitor nobody(MockMvc web) throws Exception {
    MockHttpServletResponse page = web.perform(get("/sign-in")).andReturn().getResponse();
    return new Visitor(web, page.getCookies(), formToken(page), "");
  }

  public static Visitor signedIn(MockMvc web, String email, String password, String apiToken)
      throws Exception {
    Visitor before = nobody(web);
    MockHttpServletResponse in =
        web.perform(
                post("/sign-in")
                    .cookie(before.cookies)
                    .param("_csrf", before.formToken)
                    .param("email", email)
                    .param("password", password))
            .andReturn()
            .getResponse();
    Cookie[] session =
        Arrays.stream(in.getCookies())
            .filter(cookie -> cookie.getName().equals("SESSION"))
            .toArray(Cookie[]::new);
    assertThat(session).as("signed in as " + email).hasSize(1);
    MockHttpServletResponse page =
        web.perform(get("/account").cookie(session)).andReturn().getResponse();
    return new Visitor(web, session, formToken(page), apiToken);
  }

  public Cookie[] cookies() {
    return cookies.clone();
  }

  /** Calls the route with these values in its address and nothing in its body. */
  public MockHttpServletResponse call(Route route, Map<String, String> values) throws Exception {
    return call(route, values, Map.of(), "{}");
  }

  /** The same with these fields of a form, or this body. */
  public MockHttpServletResponse call(
      Route route, Map<String, String> values, Map<String, String> fields, String body)
      throws Exception {
    URI address = URI.create(route.address(values));
    AbstractMockHttpServletRequestBuilder<?> call =
        route.contentType().startsWith("multipart/") && route.method().equals(HttpMethod.POST)
            ? multipart(address)
            : request(route.method(), address).contentType(route.contentType());
    route.headers().forEach(call::header);
    route.parameters().forEach(call::param);
    if (route.isApi()) {
      if (!apiToken.isEmpty()) {
        call.header("Authorization", "Bearer " + apiToken);
      }
      if (!route.isRead() && route.contentType().contains("json")) {
        call.content(body);
      }
    } else {
      call.cookie(cookies);
      if (!route.isRead()) {
        call.param("_csrf", formToken);
      }
    }
    fields.forEach(call::param);
    return web.perform(call).andReturn().getResponse();
  }

  /** A page without what differs from one to the next: the tokens of its forms. */
  public static String withoutTokens(String page) {
    return FORM_TOKEN
        .matcher(page)
        .replaceAll("name=\"_csrf\"")
        .replaceAll("X-CSRF-TOKEN[^}]*}", "X-CSRF-TOKEN");
  }

  private static String formToken(MockHttpServletResponse page) throws Exception {
    Matcher matcher = FORM_TOKEN.matcher(page.getContentAsString());
    assertThat(matcher.find()).as("a form on " + page.getContentAsString()).isTrue();
    return matcher.group(1);
  }
}
