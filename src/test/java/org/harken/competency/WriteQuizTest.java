package org.harken.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.Question;
import org.harken.competency.curricula.Questions;
import org.harken.competency.curricula.TakeTest;
import org.harken.competency.training.Attend;
import org.harken.competency.training.PlanSession;
import org.harken.competency.training.RunSession;
import org.harken.competency.training.WriteQuiz;
import org.harken.correspondence.output.Verified;
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
import org.springframework.web.context.WebApplicationContext;

/** A quiz can be changed; whoever has answered keeps theirs. And those who come read Spanish. */
@SpringBootTest
class WriteQuizTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired PlanSession plan;
  @Autowired WriteQuiz quiz;
  @Autowired RunSession run;
  @Autowired Attend attend;
  @Autowired Questions questions;

  AccessFixture house;
  UUID session = new UUID(0, 0);
  UUID question = new UUID(0, 0);

  @BeforeEach
  void aSession() {
    house = new AccessFixture(database);
    session =
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
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                    .format(
                        clock.instant().plus(Duration.ofMinutes(10)).atZone(AccessFixture.ZONE))));
    quiz.addQuestion(
        house.senior,
        session,
        LearningHouse.typed("question", "Who may complain?", "options", "Nobody\n*Anybody"));
    question = version(1).getFirst().id();
  }

  private List<Question> version(int number) {
    return questions.of(session, number);
  }

  private void change(UUID which, String text) {
    quiz.changeQuestion(
        house.senior, session, which, LearningHouse.typed("question", text, "options", "*Yes\nNo"));
  }

  private String opened() {
    run.openDoor(house.senior, session);
    return run.code(house.senior, session);
  }

  private String signed(String code, String name) {
    return attend.sign(Actor.PUBLIC, code, name, house.ward.toString());
  }

  private void answer(String ticket, List<Question> asked, int shown, int chosen) {
    Map<String, String> typed = new HashMap<>();
    typed.put("version", String.valueOf(shown));
    asked.forEach(one -> typed.put(TakeTest.field(one.id()), String.valueOf(chosen)));
    attend.answerQuiz(ticket, new Typed("quiz", typed));
  }

  @Test
  void whileNobodyHasAnsweredItIsChangedWhereItStands() {
    change(question, "May anybody complain?");
    String code = opened();
    signed(code, "Ana Ruiz");
    change(question, "May anyone complain?");
    assertThat(version(2)).isEmpty();
    assertThat(version(1))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).isEqualTo("May anyone complain?"));
    assertThat(version(1).getFirst().typed()).isEqualTo("*Yes\nNo");
  }

  @Test
  void afterTheFirstAnswerAChangeIsANewVersionAndResultsKeepTheirs() {
    String code = opened();
    String ana = signed(code, "Ana Ruiz");
    answer(ana, version(1), 1, 1);

    change(question, "May anyone complain?");
    quiz.addQuestion(
        house.senior,
        session,
        LearningHouse.typed("question", "By when?", "options", "*Soon\nNever"));

    assertThat(version(1)).extracting(Question::text).containsExactly("Who may complain?");
    assertThat(version(2))
        .extracting(Question::text)
        .containsExactly("May anyone complain?", "By when?");
    assertThat(attend.taken(ana).quiz()).isEqualTo(version(1));
    String ben = signed(code, "Ben Ortiz");
    assertThat(attend.taken(ben).quiz()).isEqualTo(version(2));
    answer(ben, version(2), 2, 0);

    run.openSecondQuiz(house.senior, session);
    answer(ana, version(1), 1, 1);
    assertThatThrownBy(() -> answer(ana, version(1), 1, 1)).isInstanceOf(Refused.class);
    assertThat(attend.taken(ana).seat().afterRight()).isEqualTo(1);
    assertThat(attend.taken(ben).seat().beforeRight()).isEqualTo(2);
    assertThat(attend.taken(ben).seat().quizVersion()).isEqualTo(2);
  }

  @Test
  void whoWasStillReadingTheFormerVersionAnswersThatOne() {
    String code = opened();
    String ana = signed(code, "Ana Ruiz");
    String ben = signed(code, "Ben Ortiz");
    answer(ana, version(1), 1, 1);
    change(question, "May anyone complain?");

    answer(ben, version(1), 1, 1);

    assertThat(attend.taken(ben).seat().quizVersion()).isEqualTo(1);
    assertThat(attend.taken(ben).seat().beforeRight()).isEqualTo(1);
  }

  @Test
  void refuses() {
    assertThatThrownBy(() -> change(UUID.randomUUID(), "Whose?")).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                quiz.changeQuestion(
                    house.advanced,
                    session,
                    question,
                    LearningHouse.typed("question", "Mine?", "options", "*a\nb")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                quiz.changeQuestion(
                    house.senior,
                    session,
                    question,
                    LearningHouse.typed("question", "Which?", "options", "a\nb")))
        .isInstanceOf(Refused.class);
    opened();
    run.end(house.senior, session);
    assertThatThrownBy(() -> change(question, "Too late?"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("over");
    assertThat(version(1).getFirst().text()).isEqualTo("Who may complain?");
  }

  @Test
  void theTrainerChangesItOnThePage() throws Exception {
    var senior = new SignedIn(context, house.senior);
    String path = "/training/" + session;
    assertThat(senior.page(path)).contains("Change<span", "Nobody", "*Anybody");
    var refused =
        senior.send(path + "/questions/" + question, Map.of("question", "Really?", "options", "a"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Really?", "two to six answers");
    senior.send(path + "/questions/" + question, Map.of("question", "Really?", "options", "*a\nb"));
    assertThat(senior.page(path)).contains("Really?");
    String code = opened();
    answer(signed(code, "Ana Ruiz"), version(1), 1, 0);
    assertThat(senior.page(path)).contains("A change makes version 2");
  }

  // -- Spanish -------------------------------------------------------------------------------

  private MockHttpServletResponse look(String path) throws Exception {
    return Web.of(context).perform(get(path)).andReturn().getResponse();
  }

  private MockHttpServletResponse sent(String page, String to, Map<String, String> fields)
      throws Exception {
    MockHttpServletResponse shown = look(page);
    String token = text(shown).replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    var form =
        post(to)
            .cookie(shown.getCookies())
            .cookie(new Cookie("harken_lang", "es"))
            .param("_csrf", token);
    fields.forEach(form::param);
    return Web.of(context).perform(form).andReturn().getResponse();
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void whoComesReadsSpanishFromTheDoorToTheCertificate() throws Exception {
    String code = opened();
    String door = "/attend/" + code;
    MockHttpServletResponse shown = look(door + "?lang=es");
    assertThat(text(shown))
        .contains("lang=\"es\"", "Su nombre", "Dónde trabaja", "Aquí estoy", "English")
        .doesNotContain("Your name");
    assertThat(Objects.requireNonNull(shown.getCookie("harken_lang")).getValue()).isEqualTo("es");
    MockHttpServletResponse nobody = sent(door + "?lang=es", door, Map.of("name", " "));
    assertThat(nobody.getStatus()).isEqualTo(422);
    assertThat(text(nobody))
        .contains("Por favor, escriba su nombre.", "Por favor, elija dónde trabaja.")
        .doesNotContain("Please");
    String seat =
        Objects.requireNonNull(
            sent(
                    door + "?lang=es",
                    door,
                    Map.of("name", "Ana Ruiz", "department", house.ward.toString()))
                .getRedirectedUrl());
    assertThat(
            text(
                sent(
                    door + "?lang=es",
                    door,
                    Map.of("name", "Ana Ruiz", "department", house.ward.toString()))))
        .contains("ya firmó");
    assertThat(text(look(seat + "?lang=es")))
        .contains("Usted está en la lista, Ana Ruiz", "Antes de empezar", "Who may complain?");
    assertThat(text(sent(seat + "?lang=es", seat + "/quiz", Map.of("version", "1"))))
        .contains("Por favor, elija de la lista.");
    run.end(house.senior, session);
    assertThat(text(look(seat + "?lang=es"))).contains("Su certificado", "¿Qué le pareció?");
    byte[] pdf = look(seat + "/certificate.pdf?lang=es").getContentAsByteArray();
    Verified.accessibleAndLasting(pdf);
    assertThat(Verified.words(pdf))
        .contains(
            "Certificado de asistencia",
            "Ana Ruiz",
            "Derechos de los pacientes",
            "Página 1 de 1",
            "Relaciones con el Paciente")
        .doesNotContain("Certificate");
    assertThat(text(look("/attend/ABCDEFGH?lang=es"))).contains("Este código no abre la puerta");
  }

  @Test
  void theScreenSpeaksToBoth() throws Exception {
    opened();
    String page = new SignedIn(context, house.senior).page("/training/" + session);
    String screen = page.replaceAll("(?s).*href=\"(/attend/screen/[0-9a-f]+)\".*", "$1");
    assertThat(text(look(screen))).contains("Scan this with your phone", "Escanee esto");
  }
}
