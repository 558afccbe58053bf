package org.harken.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A member of staff who signed in and now opens pages and sends forms, as a browser would. */
public final class SignedIn {

  private static final String PASSWORD = "seven lamps beside the river";
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final AtomicInteger ADDRESS = new AtomicInteger();

  private final MockMvc web;
  private final Cookie session;
  private final String token;

  public SignedIn(WebApplicationContext context, Actor staff) throws Exception {
    this.web = Web.of(context);
    var database = context.getBean(JdbcClient.class);
    var encoder = context.getBean(PasswordEncoder.class);
    database
        .sql("update access.staff set password = ? where id = ?")
        .params(encoder.encode(PASSWORD), staff.id())
        .update();
    String email =
        database
            .sql("select email from access.staff where id = ?")
            .param(staff.id())
            .query((row, number) -> row.getString(1))
            .single();
    MockHttpServletResponse page = web.perform(get("/sign-in")).andReturn().getResponse();
    String address = "203.0.113." + ADDRESS.incrementAndGet() % 250;
    var signIn =
        web.perform(
                post("/sign-in")
                    .cookie(page.getCookies())
                    .param("_csrf", formToken(page))
                    .param("email", email)
                    .param("password", PASSWORD)
                    .with(
                        request -> {
                          request.setRemoteAddr(address);
                          return request;
                        }))
            .andReturn()
            .getResponse();
    this.session =
        Arrays.stream(signIn.getCookies())
            .filter(cookie -> cookie.getName().equals("SESSION"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not signed in: " + signIn.getRedirectedUrl()));
    this.token = formToken(open("/account"));
  }

  public MockHttpServletResponse open(String path) throws Exception {
    return web.perform(get(path).cookie(session)).andReturn().getResponse();
  }

  /** The page as text. */
  public String page(String path) throws Exception {
    return open(path).getContentAsString();
  }

  public MockHttpServletResponse send(String path, Map<String, String> fields) throws Exception {
    return web.perform(form(path, fields)).andReturn().getResponse();
  }

  /** As htmx sends it. */
  public MockHttpServletResponse sendForPart(String path, Map<String, String> fields)
      throws Exception {
    return web.perform(form(path, fields).header("HX-Request", "true")).andReturn().getResponse();
  }

  private MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder form = post(path).cookie(session).param("_csrf", token);
    fields.forEach(form::param);
    return form;
  }

  private static String formToken(MockHttpServletResponse page) throws Exception {
    Matcher matcher = FORM_TOKEN.matcher(page.getContentAsString());
    if (!matcher.find()) {
      throw new AssertionError("no form on the page: " + page.getContentAsString());
    }
    return matcher.group(1);
  }
}
