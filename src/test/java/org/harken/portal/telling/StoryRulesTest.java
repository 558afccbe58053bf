package org.harken.portal.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void asksForWordsOrAFile() {
    assertThat(StoryRules.faults(Step.HAPPENED, Story.EMPTY, 0, TODAY)).containsKey("words");
    assertThat(StoryRules.faults(Step.HAPPENED, Story.EMPTY, 1, TODAY)).isEmpty();
    assertThat(faults(Step.HAPPENED, "words", "Cold food")).isEmpty();
  }

  @Test
  void asksOnlyForTheWayThatWasChosen() {
    assertThat(faults(Step.YOU, "who", "SELF", "reach", "NONE")).isEmpty();
    assertThat(faults(Step.YOU, "who", "SELF", "reach", "EMAIL")).containsOnlyKeys("email");
    assertThat(faults(Step.YOU, "who", "SELF", "reach", "PHONE")).containsOnlyKeys("phone");
    assertThat(faults(Step.YOU, "who", "SELF", "reach", "POST")).containsOnlyKeys("address");
    assertThat(faults(Step.YOU)).containsOnlyKeys("who", "reach");
  }

  @Test
  void knowsAnEmailAddress() {
    for (String good : new String[] {"ana@mail.com", "a.b+c@x.y-z.org", "josé@correo.mx"}) {
      assertThat(faults(Step.YOU, "who", "SELF", "reach", "EMAIL", "email", good))
          .as(good)
          .isEmpty();
    }
    for (String bad :
        new String[] {
          "ana", "ana@", "@mail.com", "a b@mail.com", "ana@mail..com", "a@b", "<x@y.zz>"
        }) {
      assertThat(faults(Step.YOU, "who", "SELF", "reach", "EMAIL", "email", bad))
          .as(bad)
          .containsKey("email");
    }
  }

  @Test
  void readsADateAsPeopleWriteIt() {
    assertThat(StoryRules.born(new Story(Map.of("born", "4/21/1958")), TODAY))
        .contains(LocalDate.of(1958, 4, 21));
    assertThat(StoryRules.born(new Story(Map.of("born", "1958-04-21")), TODAY))
        .contains(LocalDate.of(1958, 4, 21));
    for (String bad :
        new String[] {"13/45/1958", "2/30/1990", "4/21/2058", "yesterday", "4/21/58"}) {
      assertThat(StoryRules.born(new Story(Map.of("born", bad)), TODAY)).as(bad).isEmpty();
    }
  }

  @Test
  void boundsEveryField() {
    for (Step step : Step.values()) {
      for (Step.Field field : step.fields()) {
        if (field.choices().isEmpty()) {
          String long_ = "9".repeat(field.longest() + 1);
          assertThat(faults(step, field.name(), long_)).as(field.name()).containsKey(field.name());
        }
      }
    }
  }

  @Test
  void takesOnlyOfferedChoices() {
    Story typed =
        Step.YOU.read(Map.of("who", new String[] {"<script>"}, "reach", new String[] {"EMAIL"}));
    assertThat(typed.get("who")).isEmpty();
    assertThat(typed.get("reach")).isEqualTo("EMAIL");
  }

  @Test
  void notSureAboutHarmCountsAsHarm() {
    assertThat(StoryAnswers.of(story("harm", "UNSURE")).allegesAbuseNeglectOrHarm()).isTrue();
    assertThat(StoryAnswers.of(story("harm", "NO")).allegesAbuseNeglectOrHarm()).isFalse();
    assertThat(StoryAnswers.of(Story.EMPTY).allegesAbuseNeglectOrHarm()).isNull();
  }

  @Test
  void answersAsTheDecisionTableAsks() {
    var answers =
        StoryAnswers.of(
            story(
                "about",
                "BILL",
                "medicare",
                "YES",
                "who",
                "SELF",
                "inside",
                "NO",
                "answer",
                "YES"));
    assertThat(answers.dissatisfied()).isTrue();
    assertThat(answers.billingOnly()).isTrue();
    assertThat(answers.medicareRights()).isTrue();
    assertThat(answers.representative()).isTrue();
    assertThat(answers.afterDischarge()).isTrue();
    assertThat(answers.asksForFormalHandling()).isTrue();
    var thanks = StoryAnswers.of(story("about", "THANKS", "answer", "YES"));
    assertThat(thanks.dissatisfied()).isFalse();
    assertThat(thanks.thanks()).isTrue();
    assertThat(thanks.asksForFormalHandling()).isNull();
    assertThat(StoryAnswers.of(story("who", "OTHER", "authority", "UNSURE")).representative())
        .isNull();
    assertThat(StoryAnswers.of(story("name", "Ana")).anonymous()).isFalse();
    assertThat(StoryAnswers.of(Story.EMPTY).anonymous()).isTrue();
  }

  private static Map<String, String> faults(Step step, String... fields) {
    return StoryRules.faults(step, story(fields), 0, TODAY);
  }

  private static Story story(String... fields) {
    var values = new java.util.LinkedHashMap<String, String>();
    for (int i = 0; i < fields.length; i += 2) {
      values.put(fields[i], fields[i + 1]);
    }
    return new Story(values);
  }
}
