package org.harken.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.Practised;
import org.harken.access.SignedIn;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.Question;
import org.harken.competency.curricula.Questions;
import org.harken.competency.curricula.TakeTest;
import org.harken.competency.development.DevelopmentLog;
import org.harken.competency.training.Attend;
import org.harken.competency.training.Invite;
import org.harken.competency.training.PlanSession;
import org.harken.competency.training.RunSession;
import org.harken.competency.training.WriteQuiz;
import org.harken.correspondence.output.Verified;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.testing.Web;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@RecordApplicationEvents
class AttendTest {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired PlanSession plan;
  @Autowired Invite invite;
  @Autowired RunSession run;
  @Autowired Attend attend;
  @Autowired WriteQuiz quiz;
  @Autowired Questions questions;
  @Autowired DevelopmentLog log;
  @Autowired ApplicationEvents events;

  AccessFixture house;
  MockMvc web;
  UUID session = new UUID(0, 0);

  @BeforeEach
  void aSession() {
    house = new AccessFixture(database);
    web = Web.of(context);
    session = planned(Duration.ofMinutes(10));
  }

  private UUID planned(Duration in) {
    UUID id =
        plan.plan(
            house.senior,
            LearningHouse.typed(
                "title",
                "Rights at the bedside",
                "topic",
                "RIGHTS",
                "facility",
                house.facility.toString(),
                "place",
                "Room 2",
                "minutes",
                "60",
                "startsAt",
                TYPED.format(clock.instant().plus(in).atZone(AccessFixture.ZONE))));
    quiz.addQuestion(
        house.senior,
        id,
        LearningHouse.typed("question", "Who may complain?", "options", "Nobody\n*Anybody"));
    return id;
  }

  private String opened() {
    run.openDoor(house.senior, session);
    return run.code(house.senior, session);
  }

  private MockHttpServletResponse look(String path) throws Exception {
    return from(get(path), "198.51.100.7");
  }

  private MockHttpServletResponse from(MockHttpServletRequestBuilder request, String address)
      throws Exception {
    return web.perform(
            request.with(
                sent -> {
                  sent.setRemoteAddr(address);
                  return sent;
                }))
        .andReturn()
        .getResponse();
  }

  /** As a phone does it: opens the page, sends its form back with the token on it. */
  private MockHttpServletResponse sent(String page, String to, Map<String, String> fields)
      throws Exception {
    MockHttpServletResponse shown = look(page);
    String token =
        shown.getContentAsString().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    MockHttpServletRequestBuilder form = post(to).cookie(shown.getCookies()).param("_csrf", token);
    fields.forEach(form::param);
    return from(form, "198.51.100.7");
  }

  private String signed(String code, String name) throws Exception {
    MockHttpServletResponse answer =
        sent(
            "/attend/" + code,
            "/attend/" + code,
            Map.of("name", name, "department", house.ward.toString()));
    return Objects.requireNonNull(
        answer.getRedirectedUrl(), "not signed: " + answer.getContentAsString());
  }

  private Map<String, String> answers(boolean well) {
    Map<String, String> answers = new HashMap<>();
    for (Question one : questions.of(session)) {
      answers.put(TakeTest.field(one.id()), well ? "1" : "0");
    }
    return answers;
  }

  @Test
  void somebodyWithoutAnAccountSignsAnswersAndTakesACertificateHome() throws Exception {
    String code = opened();
    assertThat(look("/attend/" + code).getContentAsString())
        .contains("Rights at the bedside", "You need no account", house.wardName);
    String seat = signed(code, "Ana Ruiz");
    assertThat(seat).startsWith("/attend/seat/");
    assertThat(look(seat).getContentAsString()).contains("Ana Ruiz", "Before we begin");
    assertThat(sent(seat, seat + "/quiz", answers(false)).getRedirectedUrl()).isEqualTo(seat);
    assertThat(look(seat).getContentAsString()).contains("Nothing to do now");
    assertThat(look(seat + "/certificate.pdf").getStatus()).isEqualTo(409);
    run.openSecondQuiz(house.senior, session);
    assertThat(sent(seat, seat + "/quiz", answers(true)).getRedirectedUrl()).isEqualTo(seat);
    assertThat(
            sent(seat, seat + "/feedback", Map.of("useful", "4", "words", "Good"))
                .getRedirectedUrl())
        .isEqualTo(seat);
    run.end(house.senior, session);
    MockHttpServletResponse pdf = look(seat + "/certificate.pdf");
    assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    Verified.accessibleAndLasting(pdf.getContentAsByteArray());
    assertThat(Verified.words(pdf.getContentAsByteArray()))
        .contains("Certificate of attendance", "Ana Ruiz", "Rights at the bedside")
        .doesNotContain("confidential");
  }

  @Test
  void anOldCodeOpensNothing() throws Exception {
    String code = opened();
    MockHttpServletResponse late =
        TimeSource.at(
            clock.instant().plus(Duration.ofMinutes(6)),
            () -> {
              try {
                return look("/attend/" + code);
              } catch (Exception problem) {
                throw new IllegalStateException(problem);
              }
            });
    assertThat(late.getStatus()).isEqualTo(404);
    assertThat(late.getContentAsString())
        .contains("This code does not open the door")
        .doesNotContain("Rights at the bedside");
    assertThat(look("/attend/" + code).getStatus()).isEqualTo(200);
  }

  @Test
  void theCodeEndsWithTheSession() throws Exception {
    String code = opened();
    run.end(house.senior, session);
    assertThat(look("/attend/" + code).getStatus()).isEqualTo(404);
    assertThatThrownBy(() -> attend.sign(Actor.PUBLIC, code, "Ben", "other"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> run.code(house.senior, session)).isInstanceOf(Refused.class);
  }

  @Test
  void aDoorThatSomebodyForgotShutsItself() {
    String code = opened();
    Instant later = clock.instant().plus(Duration.ofHours(4));
    TimeSource.at(
        later,
        () -> {
          assertThat(attend.at(code)).isEmpty();
          assertThatThrownBy(() -> run.code(house.senior, session)).isInstanceOf(Refused.class);
          return true;
        });
  }

  @Test
  void guessingIsSlowedDown() throws Exception {
    opened();
    int status = 0;
    for (int guess = 0; guess < 32 && status != 429; guess++) {
      status = from(get("/attend/ABCDEF" + (10 + guess)), "203.0.113.99").getStatus();
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void everybodySignsOnceAndSaysWhereTheyWork() throws Exception {
    String code = opened();
    signed(code, "Ana Ruiz");
    MockHttpServletResponse again =
        sent(
            "/attend/" + code,
            "/attend/" + code,
            Map.of("name", " ana ruiz", "department", house.ward.toString()));
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString()).contains("sign-name-fault");
    MockHttpServletResponse nowhere =
        sent("/attend/" + code, "/attend/" + code, Map.of("name", "", "department", "x"));
    assertThat(nowhere.getContentAsString()).contains("sign-name-fault");
    assertThatThrownBy(() -> attend.sign(Actor.PUBLIC, code, "Ben", "x"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whoHasAnAccountSignsWithItAndFindsItInTheirLog() throws Exception {
    String code = opened();
    var trainee = new SignedIn(context, house.trainee);
    assertThat(trainee.page("/attend/" + code)).contains("You are signed in as");
    String seat =
        trainee
            .send("/attend/" + code, Map.of("account", "yes", "department", house.ward.toString()))
            .getRedirectedUrl();
    assertThat(seat).startsWith("/attend/seat/");
    run.end(house.senior, session);
    assertThat(log.of(house.trainee.id()))
        .singleElement()
        .satisfies(line -> assertThat(line.title()).isEqualTo("Rights at the bedside"));
    String certificate = "/training/" + session + "/certificate.pdf";
    assertThat(trainee.open(certificate).getContentType()).isEqualTo("application/pdf");
    assertThat(new SignedIn(context, house.developing).open(certificate).getStatus())
        .isEqualTo(404);
    assertThat(practised("training.attended"))
        .singleElement()
        .satisfies(one -> assertThat(one.staff()).isEqualTo(house.trainee.id()));
  }

  private List<Practised> practised(String kind) {
    return events.stream(Practised.class).filter(one -> one.kind().equals(kind)).toList();
  }

  @Test
  void aGivenTrainingIsToldWithItsCounts() {
    String code = opened();
    for (int person = 0; person < 5; person++) {
      String ticket = attend.sign(Actor.PUBLIC, code, "Person " + person, house.ward.toString());
      attend.answerQuiz(ticket, new Typed("quiz", answers(person == 0)));
    }
    run.openSecondQuiz(house.senior, session);
    String last = attend.sign(Actor.PUBLIC, code, "Late", "other");
    attend.answerQuiz(last, new Typed("quiz", answers(true)));
    run.end(house.senior, session);
    assertThat(practised("training.given"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.staff()).isEqualTo(house.senior.id());
              assertThat(one.subject()).isEqualTo("/training/" + session);
              assertThat(one.counts()).isEqualTo(Map.of("attended", 6));
            });
  }

  @Test
  void theChangeIsToldFromFivePeopleOn() {
    String code = opened();
    List<String> tickets =
        List.of("A", "B", "C", "D", "E").stream()
            .map(name -> attend.sign(Actor.PUBLIC, code, name, house.ward.toString()))
            .toList();
    tickets.forEach(
        one -> attend.answerQuiz(one, new Typed("quiz", answers(one.equals(tickets.getFirst())))));
    run.openSecondQuiz(house.senior, session);
    tickets.forEach(one -> attend.answerQuiz(one, new Typed("quiz", answers(true))));
    run.end(house.senior, session);
    assertThat(practised("training.given").getFirst().counts())
        .isEqualTo(Map.of("attended", 5, "quizAfterMinusBefore", 80));
  }

  @Test
  void onlyItsTrainerGivesItAndOnlyAboutItsTime() {
    assertThatThrownBy(() -> run.openDoor(house.developing, session)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> run.openDoor(house.stranger, session)).isInstanceOf(NotFound.class);
    UUID far = planned(Duration.ofDays(3));
    assertThatThrownBy(() -> run.openDoor(house.senior, far)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> run.end(house.senior, far)).isInstanceOf(Refused.class);
    opened();
    assertThatThrownBy(() -> run.callOff(house.senior, session)).isInstanceOf(Refused.class);
    run.end(house.senior, session);
    assertThatThrownBy(
            () ->
                quiz.addQuestion(
                    house.senior,
                    session,
                    LearningHouse.typed("question", "x", "options", "a\n*b")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whoCameIsForTheTrainerAndThoseAbove() throws Exception {
    String code = opened();
    signed(code, "Ana Ruiz");
    run.end(house.senior, session);
    String page = "/training/" + session;
    assertThat(new SignedIn(context, house.senior).page(page)).contains("Ana Ruiz");
    assertThat(new SignedIn(context, house.supervisor).page(page))
        .contains("Ana Ruiz", "so that nobody can be made out");
    assertThat(new SignedIn(context, house.developing).page(page))
        .contains("Rights at the bedside")
        .doesNotContain("Ana Ruiz");
    assertThat(new SignedIn(context, house.stranger).open(page).getStatus()).isEqualTo(404);
  }

  @Test
  void invitationsLeaveByMailWithoutASubjectThatTells() {
    invite.person(house.senior, session, "new.nurse@test.example");
    invite.person(house.senior, session, house.trainee.name());
    assertThatThrownBy(() -> invite.person(house.senior, session, "NEW.nurse@test.example"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> invite.person(house.senior, session, "a@b\r\nBcc: c@d.example"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> invite.department(house.senior, session, house.ward))
        .isInstanceOf(Refused.class);
    assertThat(mails()).isEqualTo(2);
    run.callOff(house.senior, session);
    assertThat(mails()).isEqualTo(4);
  }

  private int mails() {
    return database
        .sql(
            """
            select count(*) from platform.outgoing_mail
            where concern = ? and subject = 'An invitation to a training'
            """)
        .param(session)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  @Test
  void theScreenAtTheDoorNeedsNobodySignedIn() throws Exception {
    opened();
    String page = new SignedIn(context, house.senior).page("/training/" + session);
    String screen = page.replaceAll("(?s).*?href=\"(/attend/screen/[0-9a-f]+)\".*", "$1");
    assertThat(look(screen).getContentAsString())
        .contains("<svg class=\"qr", run.code(house.senior, session));
    assertThat(look(screen + "/code").getContentAsString()).doesNotContain("<html");
    run.end(house.senior, session);
    assertThat(look(screen).getStatus()).isEqualTo(404);
  }
}
