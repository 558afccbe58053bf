package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions of breach, and their answers. */
@Repository
public class PrivacyQuestions {

  /**
   * One question: was health information of one person sent to another?
   *
   * @param holdsWords words that were struck stand in the letter; else it may rest on them
   * @param rule the version of the rule its date comes from
   */
  public record Question(
      UUID id,
      UUID caseId,
      @Nullable UUID otherCase,
      UUID letter,
      String letterName,
      String recipient,
      Instant leftAt,
      boolean holdsWords,
      UUID assignee,
      String assigneeName,
      Instant openedAt,
      LocalDate dueOn,
      String rule,
      @Nullable Answer answer) {

    public boolean isOpen() {
      return answer == null;
    }
  }

  /**
   * The answer.
   *
   * @param sentToAnother yes or no
   * @param who got it, if so
   * @param happenedOn when, if so
   * @param askedBack what was asked back, if so
   * @param because why not, or what else there is to say
   */
  public record Answer(
      boolean sentToAnother,
      @Nullable String who,
      @Nullable LocalDate happenedOn,
      @Nullable String askedBack,
      @Nullable String because,
      String byName,
      Instant at) {}

  private final JdbcClient database;

  PrivacyQuestions(JdbcClient database) {
    this.database = database;
  }

  /** False where the same letter is asked about already. */
  public boolean open(Actor actor, Question question) {
    return database
            .sql(
                """
                insert into cases.privacy_question (id, case_id, other_case, letter, letter_name, recipient,
                  left_at, holds_words, assignee, assignee_name, opened_by_name, opened_at, due_on, rule)
                values (:id, :caseId, :other, :letter, :letterName, :recipient, :leftAt, :holdsWords,
                  :assignee, :assigneeName, :byName, :openedAt, :dueOn, :rule)
                on conflict do nothing
                """)
            .param("id", question.id())
            .param("caseId", question.caseId())
            .param("other", question.otherCase())
            .param("letter", question.letter())
            .param("letterName", question.letterName())
            .param("recipient", question.recipient())
            .param("leftAt", Sql.time(question.leftAt()))
            .param("holdsWords", question.holdsWords())
            .param("assignee", question.assignee())
            .param("assigneeName", question.assigneeName())
            .param("byName", actor.name())
            .param("openedAt", Sql.time(question.openedAt()))
            .param("dueOn", question.dueOn())
            .param("rule", question.rule())
            .update()
        == 1;
  }

  /** False where it was answered meanwhile. */
  public boolean answer(Actor actor, UUID id, Answer answer) {
    return database
            .sql(
                """
                update cases.privacy_question set answered_at = :at, answered_by = :by,
                  answered_by_name = :byName, sent_to_another = :sent, who = :who,
                  happened_on = :happenedOn, asked_back = :askedBack, because = :because
                where id = :id and answered_at is null
                """)
            .param("at", Sql.time(answer.at()))
            .param("by", actor.id())
            .param("byName", actor.name())
            .param("sent", answer.sentToAnother())
            .param("who", answer.who())
            .param("happenedOn", answer.happenedOn())
            .param("askedBack", answer.askedBack())
            .param("because", answer.because())
            .param("id", id)
            .update()
        == 1;
  }

  public Optional<Question> find(UUID id) {
    return database
        .sql("select * from cases.privacy_question where id = :id")
        .param("id", id)
        .query(PrivacyQuestions::read)
        .optional();
  }

  /** Open ones first, then the newest. */
  public List<Question> of(UUID caseId) {
    return database
        .sql(
            "select * from cases.privacy_question where case_id = :id"
                + " order by answered_at is not null, id desc")
        .param("id", caseId)
        .query(PrivacyQuestions::read)
        .list();
  }

  /** What is open anywhere, by date, at most two hundred. */
  public List<Question> open() {
    return database
        .sql(
            "select * from cases.privacy_question where answered_at is null"
                + " order by due_on, id limit 200")
        .query(PrivacyQuestions::read)
        .list();
  }

  private static Question read(ResultSet row, int number) throws SQLException {
    return new Question(
        Sql.id(row, "id"),
        Sql.id(row, "case_id"),
        Sql.idOrNull(row, "other_case"),
        Sql.id(row, "letter"),
        row.getString("letter_name"),
        row.getString("recipient"),
        Sql.instant(row, "left_at"),
        row.getBoolean("holds_words"),
        Sql.id(row, "assignee"),
        row.getString("assignee_name"),
        Sql.instant(row, "opened_at"),
        row.getObject("due_on", LocalDate.class),
        row.getString("rule"),
        answer(row));
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    Instant at = Sql.instantOrNull(row, "answered_at");
    return at == null
        ? null
        : new Answer(
            row.getBoolean("sent_to_another"),
            row.getString("who"),
            row.getObject("happened_on", LocalDate.class),
            row.getString("asked_back"),
            row.getString("because"),
            row.getString("answered_by_name"),
            at);
  }
}
