package org.harken.cases.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.harken.cases.CaseKind;
import org.harken.cases.Channel;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;

class DecisionTableTest {

  private static final DecisionTable TABLE = new DecisionTable("us-cms-hosp-1.dmn");
  private static final List<String> WORDS = List.of("yes", "no", "unknown");
  private static final Map<String, String> POLICY =
      Map.of(
          "surveyCommentPolicy", "grievance",
          "verbalAfterDischargePolicy", "grievance",
          "formalBillingPolicy", "billing",
          "socialMediaPolicy", "contact");

  private static Map<String, Object> inputs(Channel channel, Map<String, String> policy) {
    var inputs = new HashMap<String, Object>(Questions.of(Answers.NONE));
    inputs.put("channel", channel.name());
    inputs.putAll(policy);
    return inputs;
  }

  private static Map<String, String> policyWith(String name, String value) {
    var policy = new HashMap<>(POLICY);
    policy.put(name, value);
    return policy;
  }

  @Test
  void isSoundDmn() {
    List<DMNMessage> faults =
        DMNValidatorFactory.newValidator()
            .validateUsing(
                Validation.VALIDATE_SCHEMA,
                Validation.VALIDATE_MODEL,
                Validation.VALIDATE_COMPILATION)
            .theseModels(file())
            .stream()
            .filter(message -> message.getLevel() != org.kie.api.builder.Message.Level.INFO)
            .toList();
    assertThat(faults).isEmpty();
  }

  @Test
  void leavesNoGapAndRulesOverlapOnlyBecauseTheFirstWins() {
    assertThat(analysed(text()))
        .containsOnly(
            DMNMessageType.DECISION_TABLE_HITPOLICY_RECOMMENDER,
            DMNMessageType.DECISION_TABLE_1STNFVIOLATION);
  }

  @Test
  void theAnalysisSeesTheGapOfARuleLeftOut() {
    String text = text();
    String without =
        text.substring(0, text.lastIndexOf("<rule "))
            + text.substring(text.lastIndexOf("</rule>") + 7);
    assertThat(analysed(without)).contains(DMNMessageType.DECISION_TABLE_GAP);
  }

  private static List<DMNMessageType> analysed(String table) {
    return DMNValidatorFactory.newValidator()
        .validateUsing(Validation.ANALYZE_DECISION_TABLE)
        .theseModels(new StringReader(table))
        .stream()
        .map(DMNMessage::getMessageType)
        .map(DMNMessageType.class::cast)
        .toList();
  }

  private static String text() {
    try (Reader file = file()) {
      return file.readAllAsString();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @Test
  void answersEverySituationWithOneClassAndNeverPlaysDownHarm() {
    Set<String> rows = new HashSet<>();
    for (Channel channel :
        List.of(Channel.PHONE, Channel.EMAIL, Channel.SURVEY, Channel.SOCIAL_MEDIA)) {
      var inputs = inputs(channel, POLICY);
      everyCombination(
          inputs,
          List.of(
              "dissatisfied",
              "allegesAbuseNeglectOrHarm",
              "asksForFormalHandling",
              "representative",
              "anonymous",
              "resolvedAtOnce",
              "satisfied",
              "billingOnly",
              "serviceOnly",
              "thanks"),
          () -> {
            var answer = TABLE.evaluate(inputs);
            var kind = CaseKind.valueOf(answer.kind());
            rows.add(answer.row());
            if ("yes".equals(inputs.get("allegesAbuseNeglectOrHarm"))) {
              assertThat(kind).isEqualTo(CaseKind.GRIEVANCE);
            }
            if (kind == CaseKind.INQUIRY) {
              assertThat(inputs.get("dissatisfied")).isEqualTo("no");
            }
            if ("yes".equals(inputs.get("dissatisfied"))) {
              assertThat(EnumSet.of(CaseKind.INQUIRY, CaseKind.COMPLIMENT)).doesNotContain(kind);
            }
          });
    }
    assertThat(rows)
        .contains("D0", "D0a", "D1", "D2", "D3", "D5", "D6", "D8", "D9", "D10", "D12", "D13")
        .contains("D14", "D15", "D16");
  }

  private static void everyCombination(
      Map<String, Object> inputs, List<String> questions, Runnable check) {
    if (questions.isEmpty()) {
      check.run();
      return;
    }
    for (String word : questions.size() > 5 ? WORDS : List.of("yes", "no")) {
      inputs.put(questions.getFirst(), word);
      everyCombination(inputs, questions.subList(1, questions.size()), check);
    }
  }

  @Test
  void followsThePolicyWhereTheLawLeavesItOpen() {
    var survey = inputs(Channel.SURVEY, policyWith("surveyCommentPolicy", "feedback"));
    survey.putAll(Map.of("representative", "yes", "dissatisfied", "yes"));
    assertThat(TABLE.evaluate(survey).row()).isEqualTo("D6");

    var phone = inputs(Channel.PHONE, policyWith("verbalAfterDischargePolicy", "complaint"));
    phone.putAll(Map.of("representative", "yes", "dissatisfied", "yes", "afterDischarge", "yes"));
    assertThat(TABLE.evaluate(phone).row()).isEqualTo("D11");
    assertThat(TABLE.evaluate(phone).kind()).isEqualTo("COMPLAINT");

    var bill = inputs(Channel.PHONE, policyWith("formalBillingPolicy", "grievance"));
    bill.putAll(
        Map.of("representative", "yes", "billingOnly", "yes", "asksForFormalHandling", "yes"));
    assertThat(TABLE.evaluate(bill).row()).isEqualTo("D2");

    var post = inputs(Channel.SOCIAL_MEDIA, policyWith("socialMediaPolicy", "written"));
    post.putAll(Map.of("representative", "yes", "dissatisfied", "yes"));
    assertThat(TABLE.evaluate(post).kind()).isEqualTo("GRIEVANCE");
    post.put("representative", "unknown");
    assertThat(TABLE.evaluate(post).kind()).isEqualTo("PENDING_AUTHORITY");
  }

  @Test
  void refusesAValueItDoesNotKnow() {
    var inputs = inputs(Channel.PHONE, POLICY);
    inputs.put("representative", "perhaps");
    assertThatThrownBy(() -> TABLE.evaluate(inputs)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesAQuestionLeftOut() {
    var inputs = inputs(Channel.PHONE, POLICY);
    inputs.remove("representative");
    assertThatThrownBy(() -> TABLE.evaluate(inputs)).isInstanceOf(IllegalStateException.class);
  }

  private static Reader file() {
    return new InputStreamReader(
        Objects.requireNonNull(DecisionTable.class.getResourceAsStream("us-cms-hosp-1.dmn")),
        StandardCharsets.UTF_8);
  }
}
