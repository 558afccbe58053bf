package org.harken.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.account.CreateToken;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.notes.AddNote;
import org.harken.cases.store.PrivacyQuestions;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.store.Letters;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** A finished letter that rests on what was put right does not leave unseen. */
@SpringBootTest
class SecondLookTest {

  private static final String FALL = "She had a fall on Tuesday in the bathroom.";

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;
  @Autowired AddNote addNote;
  @Autowired WriteLetter write;
  @Autowired ReleaseLetter release;
  @Autowired PrintLetter print;
  @Autowired RecordSent sent;
  @Autowired LookAtLetter look;
  @Autowired Letters letters;
  @Autowired PrivacyQuestions questions;
  @Autowired Alerts alerts;
  @Autowired Audit audit;

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

  private UUID finished(LetterKind kind, String passage) {
    return grievance.finished(kind, passage);
  }

  private UUID onStruckWords() {
    UUID note = addNote.add(house.senior, reference, FALL);
    UUID letter =
        finished(LetterKind.RESOLUTION, "She had a fall on Tuesday in the bathroom. We are sorry.");
    strike(note);
    return letter;
  }

  private void strike(UUID item) {
    grievance.strike(house.advanced, item);
  }

  private boolean isAsked(UUID letter) {
    return look.asked(letter).isPresent();
  }

  @Test
  void stays() {
    UUID letter = onStruckWords();
    assertThat(look.asked(letter).orElseThrow().holdsWords()).isTrue();
    assertThatThrownBy(() -> sent.record(house.senior, letter, SentHow.POST, null))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Look at it again");
    assertThatThrownBy(() -> print.pdf(house.senior, letter)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> print.docx(house.senior, letter)).isInstanceOf(Refused.class);
    assertThat(letters.find(letter).orElseThrow().status()).isEqualTo(LetterStatus.RELEASED);
    assertThat(questions.of(caseId)).as("nothing left").isEmpty();
    assertThat(alerts.unread(house.senior.id()))
        .anyMatch(alert -> alert.link().equals("/letters/" + letter));
    assertThat(audit.of("letter", letter.toString(), 10))
        .extracting(entry -> entry.action())
        .contains("asked second look");
  }

  @Test
  void staysAlsoWhereItMayOnlyRestOnIt() {
    UUID note = addNote.add(house.senior, reference, "The night nurse was asked at 7 pm.");
    UUID letter = finished(LetterKind.RESOLUTION, "She rang at 2:10. No one came. We are sorry.");
    strike(note);
    assertThat(look.asked(letter).orElseThrow().holdsWords()).isFalse();
  }

  @Test
  void whatWasFinishedBeforeOrOnlyAcknowledgesIsLeftAlone() {
    UUID answer = finished(LetterKind.RESOLUTION, "She rang at 2:10. No one came. We are sorry.");
    UUID note = addNote.add(house.senior, reference, "The night nurse was asked at 7 pm.");
    UUID receipt = finished(LetterKind.ACKNOWLEDGEMENT, "We are looking into it.");
    strike(note);
    assertThat(isAsked(answer)).isFalse();
    assertThat(isAsked(receipt)).isFalse();
    sent.record(house.senior, answer, SentHow.POST, null);
  }

  @Test
  void leavesOnceSomebodyConfirmedItWithAReason() {
    UUID letter = onStruckWords();
    assertThatThrownBy(() -> look.confirm(house.senior, letter, " "))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("why");
    assertThatThrownBy(() -> look.confirm(house.trainee, letter, "Fine"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("second person");
    assertThatThrownBy(() -> look.confirm(house.stranger, letter, "Fine"))
        .isInstanceOf(NotFound.class);
    look.confirm(house.senior, letter, "The fall was hers; the note stood twice.");
    sent.record(house.senior, letter, SentHow.POST, null);
    assertThatThrownBy(() -> look.confirm(house.senior, letter, "Again"))
        .isInstanceOf(Refused.class);
    assertThat(audit.of("letter", letter.toString(), 10).toString()).doesNotContain("the fall");
  }

  @Test
  void isADraftAgainAndGoesOutAnew() {
    UUID note = addNote.add(house.senior, reference, FALL);
    UUID letter = finished(LetterKind.RESOLUTION, "She had a fall on Tuesday in the bathroom.");
    print.pdf(house.senior, letter);
    int files = files();
    strike(note);
    look.withdraw(house.senior, letter, "It tells of another person.");
    var draft = letters.find(letter).orElseThrow();
    assertThat(draft.isDraft()).isTrue();
    assertThat(draft.release()).isNull();
    assertThat(files()).as("the print of the wrong words is gone").isEqualTo(files - 1);
    LetterText text = draft.text();
    write.write(
        house.senior,
        letter,
        new LetterText(
            text.contact(),
            text.steps(),
            text.results(),
            text.completedOn(),
            null,
            List.of(new Passage(grievance.issue, "She rang at 2:10. No one came. We are sorry.")),
            null,
            ""),
        null);
    release.release(house.senior, letter, null);
    assertThat(new String(print.pdf(house.senior, letter).content(), 0, 4)).isEqualTo("%PDF");
    sent.record(house.senior, letter, SentHow.POST, null);
  }

  private int files() {
    return database.sql("select count(*) from platform.stored_file").query(Integer.class).single();
  }

  @Test
  void thePageAsksAndTheCaseSaysSo() throws Exception {
    UUID letter = onStruckWords();
    var desk = new SignedIn(context, house.senior);
    String path = "/letters/" + letter;
    assertThat(desk.page(path))
        .contains("Look at it again before it leaves", "Make it a draft again")
        .doesNotContain("Record as sent", letter + ".pdf");
    assertThat(desk.page("/cases/" + reference)).contains("Look at it again");
    assertThat(desk.send(path + "/sent", Map.of("how", "POST")).getStatus()).isEqualTo(409);
    MockHttpServletResponse bare = desk.send(path + "/confirm", Map.of());
    assertThat(bare.getStatus()).isEqualTo(422);
    assertThat(bare.getContentAsString()).contains("Say in a sentence why.");
    assertThat(desk.send(path + "/confirm", Map.of("reason", "It is hers")).getStatus())
        .isEqualTo(302);
    assertThat(desk.page(path)).contains("Record as sent", letter + ".pdf");
  }

  @Test
  void aProgramDoesTheSame() throws Exception {
    UUID letter = onStruckWords();
    String path = "/api/v1/letters/" + letter;
    assertThat(send(house.senior, path + "/sent", "{\"how\":\"POST\"}").getStatus()).isEqualTo(409);
    assertThat(lookAgain(path)).isTrue();
    assertThat(send(house.senior, path + "/withdraw", "{}").getStatus()).isEqualTo(422);
    assertThat(send(house.auditor, path + "/withdraw", "{\"reason\":\"x\"}").getStatus())
        .isEqualTo(403);
    assertThat(send(house.stranger, path + "/withdraw", "{\"reason\":\"x\"}").getStatus())
        .isEqualTo(404);
    assertThat(send(house.senior, path + "/withdraw", "{\"reason\":\"x\"}").getStatus())
        .isEqualTo(200);
    assertThat(lookAgain(path)).isFalse();
    assertThat(send(house.senior, path + "/confirm", "{\"reason\":\"x\"}").getStatus())
        .isEqualTo(409);
  }

  private boolean lookAgain(String path) throws Exception {
    String body =
        web.perform(get(path).header("Authorization", "Bearer " + token(house.senior)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return JsonPath.read(body, "$.lookAgain");
  }

  private MockHttpServletResponse send(Actor actor, String path, String body) throws Exception {
    return web.perform(
            post(path)
                .header("Authorization", "Bearer " + token(actor))
                .contentType("application/json")
                .content(body))
        .andReturn()
        .getResponse();
  }

  private String token(Actor actor) {
    return createToken.create(actor, "test", actor.permissions(), 1);
  }
}
