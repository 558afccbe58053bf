package org.harken.cases.recognition;

import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** One version of the decision table, built by the DMN engine. Safe for many threads. */
final class DecisionTable {

  /** What a rule of the table answers. */
  record Answer(String kind, String row, String text, String citation) {}

  private final DMNRuntime runtime;
  private final DMNModel model;

  DecisionTable(String file) {
    Resource resource = ResourceFactory.newClassPathResource(path(file), DecisionTable.class);
    runtime =
        DMNRuntimeBuilder.fromDefaults()
            .setOption(new RuntimeTypeCheckOption(true))
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(
                problem -> new IllegalStateException(file + " is not a sound table", problem));
    model = runtime.getModels().getFirst();
    if (model.hasErrors()) {
      throw new IllegalStateException(
          file + " is not a sound table: " + model.getMessages(DMNMessage.Severity.ERROR));
    }
  }

  static String path(String file) {
    return "org/harken/cases/recognition/" + file;
  }

  /**
   * The engine answers null, without a message, to a value no rule knows: that is an error here.
   */
  Answer evaluate(Map<String, Object> inputs) {
    var context = runtime.newContext();
    inputs.forEach(context::set);
    DMNResult result = runtime.evaluateAll(model, context);
    DMNDecisionResult decision = result.getDecisionResultByName("class");
    if (result.hasErrors()
        || decision == null
        || !(decision.getResult() instanceof Map<?, ?> answer)) {
      throw new IllegalStateException(
          "The decision table gave no answer for " + inputs + ": " + result.getMessages());
    }
    return new Answer(
        text(answer, "kind"), text(answer, "row"), text(answer, "text"), text(answer, "citation"));
  }

  private static String text(Map<?, ?> answer, String column) {
    if (answer.get(column) instanceof String value) {
      return value;
    }
    throw new IllegalStateException("The decision table left out " + column);
  }
}
