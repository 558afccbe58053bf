package org.harken.correspondence.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.model.LetterDocument.Tagline;

/** The letter templates and taglines: data files with versions and the day they came into force. */
public final class Templates {

  private final List<Template> all;
  private final Map<String, Tagline> taglines;
  private final Map<String, List<String>> states;

  private Templates(
      List<Template> all, Map<String, Tagline> taglines, Map<String, List<String>> states) {
    this.all = all;
    this.taglines = taglines;
    this.states = states;
  }

  /** One version of the letter in one language. */
  record Template(
      String version,
      LocalDate from,
      Locale locale,
      String datePattern,
      Map<String, Object> words,
      Map<String, Object> kinds,
      Map<String, Object> topics) {

    String word(String key) {
      String word = DataFile.text(words, key);
      if (word.isEmpty()) {
        throw new IllegalStateException("Template " + version + " has no word for " + key);
      }
      return word;
    }

    String heading(LetterKind kind) {
      return DataFile.text(DataFile.map(kinds, kind.name()), "heading");
    }

    List<String> texts(LetterKind kind, String part) {
      return DataFile.texts(DataFile.map(kinds, kind.name()), part);
    }

    String topic(String category) {
      String known =
          DataFile.text(topics, category.toUpperCase(Locale.ROOT).replaceAll("\\W+", "_"));
      return known.isEmpty() ? DataFile.text(topics, "OTHER") : known;
    }
  }

  public static Templates load() {
    var templates = Stream.of("letter-en.yaml", "letter-es.yaml").map(Templates::read).toList();
    Map<String, Object> data = DataFile.map("taglines.yaml");
    var taglines = new java.util.HashMap<String, Tagline>();
    DataFile.map(data, "languages")
        .forEach(
            (language, entry) -> {
              Map<String, Object> line = DataFile.asMap(entry);
              taglines.put(
                  language,
                  new Tagline(language, DataFile.text(line, "name"), DataFile.text(line, "text")));
            });
    var states = new java.util.HashMap<String, List<String>>();
    Map<String, Object> lists = DataFile.map(data, "states");
    lists.keySet().forEach(state -> states.put(state, DataFile.texts(lists, state)));
    return new Templates(templates, Map.copyOf(taglines), Map.copyOf(states));
  }

  private static Template read(String file) {
    Map<String, Object> data = DataFile.map(file);
    return new Template(
        DataFile.text(data, "version"),
        DataFile.date(data, "from"),
        Locale.of(DataFile.text(data, "language")),
        DataFile.text(data, "datePattern"),
        DataFile.map(data, "words"),
        DataFile.map(data, "kinds"),
        DataFile.map(data, "topics"));
  }

  /** The languages a letter can be written in. */
  public List<String> languages() {
    return all.stream().map(template -> template.locale().getLanguage()).distinct().toList();
  }

  /** The version in force on that day. */
  Optional<Template> inForce(String language, LocalDate day) {
    return all.stream()
        .filter(template -> template.locale().getLanguage().equals(language))
        .filter(template -> !template.from().isAfter(day))
        .max(Comparator.comparing(Template::from));
  }

  public String version(String language, LocalDate day) {
    return inForce(language, day).map(Template::version).orElse("");
  }

  /** The fixed subject of a mail that carries a letter. */
  public String subject(String language, LocalDate day) {
    return inForce(language, day).map(template -> template.word("subject")).orElseThrow();
  }

  /** The fixed text of a mail that carries a letter. */
  public String mail(String language, LocalDate day, String facility, String phone) {
    return inForce(language, day)
        .map(template -> template.word("mail"))
        .orElseThrow()
        .replace("{facility}", facility)
        .replace("{phone}", phone);
  }

  /** For a State, without the letter's own language. */
  List<Tagline> taglines(String state, String letterLanguage) {
    List<String> none = states.getOrDefault("default", List.of());
    return states.getOrDefault(state, none).stream()
        .filter(language -> !language.equals(letterLanguage))
        .flatMap(language -> Optional.ofNullable(taglines.get(language)).stream())
        .toList();
  }
}
