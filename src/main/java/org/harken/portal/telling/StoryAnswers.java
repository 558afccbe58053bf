package org.harken.portal.telling;

import org.harken.cases.recognition.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a person chose into the questions of the decision table. "Not sure" whether somebody
 * was harmed counts as yes: a look too many costs minutes.
 */
final class StoryAnswers {

  private StoryAnswers() {}

  static Answers of(Story story) {
    boolean onlyThanks = story.is("about", "THANKS");
    boolean onlyQuestion = story.is("about", "QUESTION");
    return new Answers(
        !onlyThanks && !onlyQuestion,
        harm(story),
        yes(story, "answer") && !onlyThanks && !onlyQuestion ? Boolean.TRUE : null,
        null,
        yesNo(story, "answer"),
        story.is("about", "BILL") ? Boolean.TRUE : null,
        yesNo(story, "medicare"),
        null,
        null,
        story.has("inside") ? Boolean.valueOf(story.is("inside", "NO")) : null,
        representative(story),
        isAnonymous(story),
        story.is("about", "SERVICE") ? Boolean.TRUE : null,
        onlyThanks || story.is("about", "BOTH") ? Boolean.TRUE : null);
  }

  static boolean isAnonymous(Story story) {
    return !story.has("name")
        && story.contact("email").isEmpty()
        && story.contact("phone").isEmpty()
        && story.contact("address").isEmpty();
  }

  private static @Nullable Boolean harm(Story story) {
    return story.is("harm", "UNSURE") ? Boolean.TRUE : yesNo(story, "harm");
  }

  private static @Nullable Boolean representative(Story story) {
    return story.is("who", "SELF") ? Boolean.TRUE : yesNo(story, "authority");
  }

  private static boolean yes(Story story, String field) {
    return story.is(field, "YES");
  }

  private static @Nullable Boolean yesNo(Story story, String field) {
    return switch (story.get(field)) {
      case "YES" -> Boolean.TRUE;
      case "NO" -> Boolean.FALSE;
      default -> null;
    };
  }
}
