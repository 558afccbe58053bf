package org.harken.competency.curricula;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.harken.competency.curricula.Curriculum.Status;
import org.harken.competency.curricula.Curriculum.Unit;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Puts the orientation of orientation.yaml into force, once for each of its versions. */
@Component
@Order(10)
class ProvideCurricula implements ApplicationRunner {

  private final Curricula curricula;
  private final Questions questions;
  private final Clock clock;

  ProvideCurricula(Curricula curricula, Questions questions, Clock clock) {
    this.curricula = curricula;
    this.questions = questions;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    Map<String, Object> file = read();
    String code = text(file, "code");
    if (curricula.newest(code) >= number(file, "version", 1)) {
      return;
    }
    List<Unit> units = new ArrayList<>();
    List<Map<String, Object>> described = maps(file.get("units"));
    for (Map<String, Object> unit : described) {
      units.add(unit(units.size() + 1, unit));
    }
    var curriculum =
        new Curriculum(
            Ids.next(),
            code,
            number(file, "version", 1),
            text(file, "title"),
            text(file, "level"),
            text(file, "about"),
            number(file, "weeks", 10),
            Status.DRAFT,
            Actor.SYSTEM.name(),
            units);
    if (curricula.insert(curriculum, Actor.SYSTEM, clock.instant())) {
      for (int i = 0; i < units.size(); i++) {
        addQuestions(units.get(i), maps(described.get(i).get("questions")));
      }
      curricula.putInForce(curriculum);
    }
  }

  private void addQuestions(Unit unit, List<Map<String, Object>> described) {
    int place = 0;
    for (Map<String, Object> one : described) {
      List<String> options = new ArrayList<>();
      if (one.get("options") instanceof List<?> list) {
        list.forEach(option -> options.add(String.valueOf(option)));
      }
      questions.add(
          unit.id(),
          ++place,
          new Question(
              Ids.next(),
              text(one, "text"),
              options,
              options.isEmpty() ? null : number(one, "right", 1) - 1,
              text(one, "guide")));
    }
  }

  private static Unit unit(int place, Map<String, Object> described) {
    return new Unit(
        Ids.next(),
        place,
        UnitKind.valueOf(text(described, "kind")),
        text(described, "title"),
        text(described, "about"),
        text(described, "link"),
        null,
        "",
        text(described, "statements"),
        number(described, "times", 1),
        number(described, "week", 1),
        number(described, "passPercent", 0));
  }

  private static Map<String, Object> read() {
    try (InputStream file = ProvideCurricula.class.getResourceAsStream("orientation.yaml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(@Nullable Object list) {
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }

  private static String text(Map<String, Object> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : String.valueOf(value).strip();
  }

  private static int number(Map<String, Object> map, String key, int orElse) {
    return map.get(key) instanceof Integer number ? number : orElse;
  }
}
