package org.harken.competency.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harken.competency.store.PractisedAt.Place;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What kinds of work there are and where they are done: {@code places.yaml}. */
@Component
public class KnownPlaces {

  /**
   * One kind of work.
   *
   * @param later what of it is not yet in Harken; empty where all is
   */
  public record Line(String name, String label, List<Place> places, String later) {}

  private final Map<String, Line> lines = read();

  public List<Line> all() {
    return List.copyOf(lines.values());
  }

  boolean knows(String line) {
    return lines.containsKey(line);
  }

  List<Place> of(String line) {
    Line known = lines.get(line);
    return known == null ? List.of() : known.places();
  }

  /** What of it is not yet in Harken; empty where all is, or nobody said. */
  String later(String line) {
    Line known = lines.get(line);
    return known == null ? "" : known.later();
  }

  static Map<String, Line> read() {
    try (InputStream file =
        Objects.requireNonNull(KnownPlaces.class.getResourceAsStream("places.yaml"))) {
      Map<String, Object> data = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      Map<String, Line> lines = new LinkedHashMap<>();
      ((Map<?, ?>) Objects.requireNonNull(data.get("lines")))
          .forEach(
              (name, value) -> {
                Map<?, ?> line = (Map<?, ?>) Objects.requireNonNull(value);
                List<Place> places = new ArrayList<>();
                for (Object one : (List<?>) Objects.requireNonNull(line.get("places"))) {
                  Map<?, ?> place = (Map<?, ?>) one;
                  places.add(
                      new Place(
                          String.valueOf(place.get("label")), String.valueOf(place.get("path"))));
                }
                lines.put(
                    String.valueOf(name),
                    new Line(
                        String.valueOf(name),
                        String.valueOf(line.get("label")),
                        places,
                        line.get("later") == null ? "" : String.valueOf(line.get("later"))));
              });
      return lines;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
