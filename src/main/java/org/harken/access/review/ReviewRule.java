package org.harken.access.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How long a review of access may take, read from review.yaml. */
final class ReviewRule {

  static final int DUE_AFTER_DAYS = read();

  private ReviewRule() {}

  private static int read() {
    try (InputStream file = ReviewRule.class.getResourceAsStream("review.yaml")) {
      Map<String, Object> rule = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return Integer.parseInt(String.valueOf(rule.get("dueAfterDays")));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
