package org.harken.competency.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.harken.competency.training.model.DoorCode;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The numbers of door.yaml. */
@Component
class DoorRules {

  private final Map<String, Object> rules;

  DoorRules() {
    try (InputStream file = DoorRules.class.getResourceAsStream("door.yaml")) {
      rules = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  DoorCode code(byte[] secret) {
    return new DoorCode(secret, Duration.ofSeconds(number("turnSeconds")), number("turnsItHolds"));
  }

  Duration shutsAfter() {
    return Duration.ofMinutes(number("shutsAfterMinutes"));
  }

  int number(String key) {
    return rules.get(key) instanceof Integer number ? number : 0;
  }
}
