package org.harken.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harken.demo.Situation.Raised;
import org.harken.demo.Situation.Sort;
import org.harken.demo.Situation.Telling;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The sentences that practice cases are made of: data files beside this class. */
final class Library {

  private static final Map<String, Sort> FILES =
      Map.of(
          "concerns-ward", Sort.CONCERN,
          "concerns-acute", Sort.CONCERN,
          "concerns-leaving", Sort.CONCERN,
          "concerns-clinic", Sort.CONCERN,
          "concerns-harm", Sort.HARM,
          "settled-there", Sort.SETTLED,
          "thanks", Sort.THANKS,
          "questions", Sort.QUESTION,
          "billing", Sort.BILLING,
          "feedback", Sort.SURVEY);

  private final List<Situation> situations = new ArrayList<>();
  private final Map<String, Object> phrases;

  private Library() {
    FILES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(file -> read(file.getKey(), file.getValue()));
    read("unnamed", Sort.UNNAMED);
    read("neighbours", Sort.NEIGHBOUR);
    phrases = map(load("content/phrases.yaml"));
  }

  /** Read anew each time: it is wanted once, while the practice data are made. */
  static Library read() {
    return new Library();
  }

  List<Situation> situations() {
    return List.copyOf(situations);
  }

  List<Situation> of(Sort sort) {
    return situations.stream().filter(one -> one.sort() == sort).toList();
  }

  /** Short lines for calls, notes and closings. */
  List<String> lines(String name) {
    return texts(phrases.get(name));
  }

  /** Openings and closings for somebody who speaks so. */
  List<String> lines(String name, Telling telling) {
    String key =
        (telling.language().equals("es") ? "es-" : "") + (telling.family() ? "family" : "self");
    return texts(map(phrases.get(name)).get(key));
  }

  static Object load(String file) {
    try (InputStream stream =
        Objects.requireNonNull(Library.class.getResourceAsStream(file), file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(@Nullable Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }

  static List<String> texts(@Nullable Object value) {
    return list(value).stream().map(Object::toString).toList();
  }

  static @Nullable String text(Map<String, Object> entry, String key) {
    Object value = entry.get(key);
    return value == null ? null : value.toString().strip();
  }

  static String required(Map<String, Object> entry, String key) {
    return Objects.requireNonNull(text(entry, key), () -> key + " is missing in " + entry);
  }

  private void read(String file, Sort sort) {
    for (Object entry : list(load("content/" + file + ".yaml"))) {
      situations.add(situation(map(entry), sort));
    }
  }

  private static Situation situation(Map<String, Object> entry, Sort sort) {
    return new Situation(
        required(entry, "key"),
        sort,
        texts(entry.get("at")),
        required(entry, "title"),
        text(entry, "sex"),
        isTrue(entry, "service"),
        isTrue(entry, "medicare"),
        tellings(entry),
        raised(entry),
        byLanguage(text(entry, "result"), text(entry, "resultado")),
        firstOf(text(entry, "fixed"), text(entry, "reply"), text(entry, "checked")),
        text(entry, "who"));
  }

  private static List<Telling> tellings(Map<String, Object> entry) {
    boolean family = isTrue(entry, "family");
    String language = Objects.requireNonNullElse(text(entry, "lang"), "en");
    if (entry.get("said") instanceof String one) {
      return List.of(new Telling(family, language, null, one.strip()));
    }
    List<Telling> tellings = new ArrayList<>();
    for (Object said : list(entry.get("said"))) {
      if (said instanceof String words) {
        String spoken = words.startsWith("¿") ? "es" : language;
        tellings.add(new Telling(family, spoken, null, words.strip()));
      } else {
        Map<String, Object> told = map(said);
        tellings.add(
            new Telling(
                required(told, "by").equals("family"),
                Objects.requireNonNullElse(text(told, "lang"), "en"),
                text(told, "rel"),
                required(told, "text")));
      }
    }
    return tellings;
  }

  private static List<Raised> raised(Map<String, Object> entry) {
    if (text(entry, "of") != null) {
      String after = firstOf(text(entry, "fixed"), text(entry, "checked"));
      return List.of(
          new Raised(
              required(entry, "of"),
              1,
              1,
              "other",
              Objects.requireNonNullElse(after, ""),
              Map.of(),
              byLanguage(text(entry, "answer"), null),
              null));
    }
    return list(entry.get("issues")).stream().map(issue -> raise(map(issue))).toList();
  }

  private static Raised raise(Map<String, Object> issue) {
    List<String> severity = texts(issue.get("severity"));
    return new Raised(
        required(issue, "of"),
        Integer.parseInt(severity.getFirst()),
        Integer.parseInt(severity.getLast()),
        required(issue, "stage"),
        required(issue, "found"),
        byLanguage(text(issue, "from"), text(issue, "fuente")),
        byLanguage(text(issue, "answer"), text(issue, "respuesta")),
        text(issue, "ask"));
  }

  private static Map<String, String> byLanguage(
      @Nullable String english, @Nullable String spanish) {
    Map<String, String> texts = new HashMap<>();
    if (english != null) {
      texts.put("en", english);
    }
    if (spanish != null) {
      texts.put("es", spanish);
    }
    return Map.copyOf(texts);
  }

  private static boolean isTrue(Map<String, Object> entry, String key) {
    return Boolean.TRUE.equals(entry.get(key));
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
