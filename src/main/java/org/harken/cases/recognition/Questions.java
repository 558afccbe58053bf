package org.harken.cases.recognition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers as the table reads them: by name, as yes, no or unknown (not asked). */
final class Questions {

  static final String UNKNOWN = "unknown";

  private Questions() {}

  static Map<String, String> of(Answers answers) {
    var words = new LinkedHashMap<String, String>();
    words.put("dissatisfied", word(answers.dissatisfied()));
    words.put("allegesAbuseNeglectOrHarm", word(answers.allegesAbuseNeglectOrHarm()));
    words.put("asksForFormalHandling", word(answers.asksForFormalHandling()));
    words.put("representative", word(answers.representative()));
    words.put("resolvedAtOnce", word(answers.resolvedAtOnce()));
    words.put("satisfied", word(answers.satisfied()));
    words.put("billingOnly", word(answers.billingOnly()));
    words.put("medicareRights", word(answers.medicareRights()));
    words.put("onSurvey", word(answers.onSurvey()));
    words.put("resolutionRequested", word(answers.resolutionRequested()));
    words.put("afterDischarge", word(answers.afterDischarge()));
    words.put("anonymous", word(answers.anonymous()));
    words.put("serviceOnly", word(answers.serviceOnly()));
    words.put("thanks", word(answers.thanks()));
    return words;
  }

  /** What stands in a decision's inputs, back as answers: by name, unknown left out. */
  static Map<String, Boolean> known(Map<String, ?> inputs) {
    var known = new LinkedHashMap<String, Boolean>();
    of(Answers.NONE)
        .keySet()
        .forEach(
            name -> {
              Object word = inputs.get(name);
              if ("yes".equals(word) || "no".equals(word)) {
                known.put(name, "yes".equals(word));
              }
            });
    return known;
  }

  private static String word(@Nullable Boolean answer) {
    if (answer == null) {
      return UNKNOWN;
    }
    return answer ? "yes" : "no";
  }
}
