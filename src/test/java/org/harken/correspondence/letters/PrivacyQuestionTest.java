package org.harken.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.alerts.Alerts;
import org.harken.cases.notes.AddNote;
import org.harken.cases.store.PrivacyQuestions;
import org.harken.cases.store.PrivacyQuestions.Question;
import org.harken.correspondence.LetterKind;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class PrivacyQuestionTest {

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;
  @Autowired AddNote addNote;
  @Autowired PrivacyQuestions questions;
  @Autowired Alerts alerts;

  AccessFixture house;
  MockMvc web;
  String reference;
  UUID caseId;
  LetterCase grievance;

  @BeforeEach
  void aGrievance() {
    house = new AccessFixture(database);
    web = Web.of(context);
    grievance = new LetterCase(house, context);
    reference = grievance.reference;
    caseId = grievance.caseId;
  }

  private UUID leaves(LetterKind kind, String passage) {
    return grievance.left(kind, passage);
  }

  private Question only() {
    List<Question> all = questions.of(caseId);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void strike(UUID item) {
    grievance.strike(house.senior, item);
  }

  @Test
  void aLetterThatHoldsTheWordsOpensTheQuestionForWhoeverAnswersForPrivacy() {
    UUID note = addNote.add(house.senior, reference, "She had a fall on Tuesday in the bathroom.");
    UUID letter = leaves(LetterKind.RESOLUTION, "She had a fall on Tuesday. We are sorry.");
    strike(note);
    Question question = only();
    assertThat(question.letter()).isEqualTo(letter);
    assertThat(question.holdsWords()).isTrue();
    assertThat(question.assignee()).isEqualTo(house.privacyOfficer.id());
    assertThat(question.dueOn())
        .isEqualTo(LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE));
    assertThat(alerts.unread(house.privacyOfficer.id()))
        .anyMatch(alert -> alert.link().endsWith("/privacy/" + question.id()));
  }

  @Test
  void aLetterThatMayRestOnItOpensTheQuestionToo() {
    UUID note = addNote.add(house.senior, reference, "The night nurse was asked at 7 pm.");
    leaves(LetterKind.RESOLUTION, "She rang at 2:10. No one came. We are sorry.");
    strike(note);
    assertThat(only().holdsWords()).isFalse();
  }

  @Test
  void aLetterThatLeftBeforeOrIsOnlyBegunOpensNone() {
    leaves(LetterKind.RESOLUTION, "She rang at 2:10. No one came. We are sorry.");
    UUID note = addNote.add(house.senior, reference, "The night nurse was asked at 7 pm.");
    strike(note);
    assertThat(questions.of(caseId)).isEmpty();
  }

  @Test
  void isAnsweredOnceWithWhoWhenAndWhatWasAskedBack() throws Exception {
    UUID note = addNote.add(house.senior, reference, "She had a fall on Tuesday in the bathroom.");
    leaves(LetterKind.RESOLUTION, "She had a fall on Tuesday. We are sorry.");
    strike(note);
    UUID id = only().id();

    answer(house.senior, id, "{\"sentToAnother\":false,\"because\":\"x\"}")
        .andExpect(status().isForbidden());
    answer(house.director, id, "{}")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("sentToAnother")));
    answer(house.director, id, "{\"sentToAnother\":true,\"when\":\"2026-03-01\"}")
        .andExpect(content().string(containsString("\"who\"")));
    answer(house.director, id, "{\"sentToAnother\":false}")
        .andExpect(content().string(containsString("\"because\"")));
    String told =
        "{\"sentToAnother\":true,\"who\":\"Her daughter\",\"when\":\"2026-03-01\",\"askedBack\":\"The letter\"}";
    answer(house.director, id, told).andExpect(status().isNoContent());
    answer(house.director, id, told).andExpect(status().isConflict());
    assertThat(only().isOpen()).isFalse();
  }

  private ResultActions answer(Actor actor, UUID id, String body) throws Exception {
    return web.perform(
        post("/api/v1/cases/" + reference + "/privacy/" + id)
            .header(
                "Authorization",
                "Bearer " + createToken.create(actor, "test", actor.permissions(), 1))
            .contentType("application/json")
            .content(body));
  }
}
