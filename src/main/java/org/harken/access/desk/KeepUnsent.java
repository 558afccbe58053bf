package org.harken.access.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.harken.access.signin.Presence;
import org.harken.access.store.UnsentWords;
import org.harken.access.store.Visits.Visit;
import org.harken.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a person typed and did not send, for that person alone; never a password. */
@Service
public class KeepUnsent {

  private static final int LONGEST = 400_000;
  private static final int MOST_FIELDS = 200;
  private static final Set<String> SECRETS =
      Set.of("_csrf", "password", "present", "again", "code");
  private static final List<String> PAGES_OF_SECRETS =
      List.of("/account", "/access", "/sign-", "/lock", "/unsent", "/first-");

  private final UnsentWords words;
  private final Presence presence;
  private final JsonMapper json;
  private final Clock clock;

  KeepUnsent(UnsentWords words, Presence presence, JsonMapper json, Clock clock) {
    this.words = words;
    this.presence = presence;
    this.json = json;
    this.clock = clock;
  }

  /** The fields of a form that came too late; false where there was nothing worth keeping. */
  @Transactional
  public boolean ofForm(HttpServletRequest request) {
    List<UnsentField> fields =
        request.getParameterMap().entrySet().stream()
            .flatMap(
                field ->
                    Arrays.stream(field.getValue())
                        .map(value -> new UnsentField(field.getKey(), field.getKey(), value)))
            .toList();
    return presence
        .locked()
        .map(visit -> keep(visit, request.getRequestURI(), "A form you were sending", fields))
        .orElse(false);
  }

  /** What the page itself says it holds, as JSON; anything else is left aside. */
  @Transactional
  public boolean ofPage(Visit visit, String page, String title, String fields) {
    if (fields.length() > LONGEST) {
      return false;
    }
    try {
      return keep(
          visit, page, title, json.readValue(fields, new TypeReference<List<UnsentField>>() {}));
    } catch (JacksonException notOurs) {
      return false;
    }
  }

  /** The fields as they were kept. */
  public List<UnsentField> fields(UnsentWords.Unsent unsent) {
    return json.readValue(unsent.fields(), new TypeReference<List<UnsentField>>() {});
  }

  private boolean keep(Visit visit, String page, String title, List<UnsentField> typed) {
    List<UnsentField> worth =
        typed.stream()
            .filter(KeepUnsent::isWorthKeeping)
            .limit(MOST_FIELDS)
            .map(
                field ->
                    new UnsentField(
                        clean(field.name()), clean(field.label()), clean(field.value())))
            .toList();
    if (!isPage(page) || worth.isEmpty()) {
      return false;
    }
    String fields = json.writeValueAsString(worth);
    if (fields.length() > LONGEST) {
      return false;
    }
    UUID id = Ids.next();
    words.keep(
        new UnsentWords.Unsent(
            id, visit.staff(), visit.id(), page, line(title), fields, clock.instant()));
    return true;
  }

  private static boolean isWorthKeeping(UnsentField field) {
    return field != null
        && field.name() != null
        && field.label() != null
        && field.value() != null
        && !SECRETS.contains(field.name())
        && !field.value().isBlank();
  }

  private static boolean isPage(String page) {
    return page.length() <= 500
        && SafePath.isOurs(page)
        && PAGES_OF_SECRETS.stream().noneMatch(page::startsWith);
  }

  private static String line(String title) {
    String line = clean(title).replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  private static String clean(String text) {
    return text.replace("\u0000", "");
  }
}
