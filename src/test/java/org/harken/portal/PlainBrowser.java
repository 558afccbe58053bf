package org.harken.portal;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harken.platform.testing.Web;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

/**
 * A browser without JavaScript: keeps cookies, follows redirects, sends forms with their hidden
 * fields. Every one has an address of its own.
 */
public final class PlainBrowser {

  private static final AtomicInteger NUMBER = new AtomicInteger(1);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private final MockMvc web;
  private final String address;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private String language = "en-US";

  /** What the last answer was. */
  public int status;

  /** The page after all redirects. */
  public String page = "";

  /** Where the last request led to; the address itself where it did not lead anywhere. */
  public String path = "";

  public MockHttpServletResponse last = new MockHttpServletResponse();

  public PlainBrowser(WebApplicationContext context) {
    this.web = Web.of(context);
    int number = NUMBER.getAndIncrement();
    this.address = "203.0." + number / 250 + "." + (number % 250 + 1);
  }

  public PlainBrowser speaking(String wanted) {
    language = wanted;
    return this;
  }

  public PlainBrowser open(String where) {
    return answer(where, get(where));
  }

  /** Sends a form of the page that is open; hidden fields go with it. */
  public PlainBrowser send(String where, Map<String, String> fields) {
    return answer(where, filled(post(where), where, fields));
  }

  /** As {@link #send(String, Map)} with files. */
  public PlainBrowser send(String where, Map<String, String> fields, MockMultipartFile... files) {
    var form = multipart(where);
    for (MockMultipartFile file : files) {
      form.file(file);
    }
    filled(form, where, fields);
    return answer(where, form);
  }

  /** The value of a cookie; empty for none. */
  public String cookie(String name) {
    Cookie cookie = cookies.get(name);
    return cookie == null ? "" : cookie.getValue();
  }

  /** The page as a person reads it. */
  public String text() {
    return HtmlUtils.htmlUnescape(page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "));
  }

  /** The code shown on the page. */
  public String code() {
    Matcher code = Pattern.compile("[A-Z]+-\\d{3}-[A-Z]+-[A-Z]+-[A-Z]+").matcher(afterHead());
    if (!code.find()) {
      throw new AssertionError("no code on the page: " + text());
    }
    return code.group();
  }

  private String afterHead() {
    return page.replaceAll("placeholder=\"[^\"]*\"", "");
  }

  private <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(
      B request, String where, Map<String, String> fields) {
    var all = new LinkedHashMap<>(hidden(where));
    all.putAll(fields);
    all.forEach(request::param);
    return request;
  }

  /** The hidden fields of the form that posts to this address. */
  public Map<String, String> hidden(String where) {
    var fields = new LinkedHashMap<String, String>();
    for (String form : page.split("<form")) {
      if (form.contains("action=\"" + where + "\"")) {
        Matcher field = HIDDEN.matcher(form);
        while (field.find()) {
          fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2)));
        }
      }
    }
    return fields;
  }

  private PlainBrowser answer(String where, AbstractMockHttpServletRequestBuilder<?> request) {
    try {
      request.header("Accept-Language", language).header("Accept", "text/html");
      request.with(
          http -> {
            http.setRemoteAddr(address);
            http.addPreferredLocale(java.util.Locale.forLanguageTag(language));
            return http;
          });
      cookies.values().forEach(request::cookie);
      last = web.perform(request).andReturn().getResponse();
    } catch (Exception problem) {
      throw new AssertionError(problem);
    }
    for (Cookie cookie : last.getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    status = last.getStatus();
    path = where;
    String to = last.getRedirectedUrl();
    if (to != null && to.startsWith("/")) {
      return open(to);
    }
    page = new String(last.getContentAsByteArray(), StandardCharsets.UTF_8);
    return this;
  }
}
