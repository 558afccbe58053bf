package org.harken.competency.curricula;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.harken.competency.learning.Typed;
import org.harken.competency.store.Sql;
import org.harken.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions of tests and of the quizzes of training sessions. */
@Repository
public class Questions {

  /** As many as a test may have. */
  public static final int MOST = 30;

  private static final int MOST_OPTIONS = 6;

  private final JdbcClient database;

  Questions(JdbcClient database) {
    this.database = database;
  }

  public List<Question> of(UUID owner) {
    return database
        .sql("select * from competency.question where owner = ? order by place, id")
        .param(owner)
        .query(Questions::question)
        .list();
  }

  public void add(UUID owner, int place, Question one) {
    database
        .sql(
            """
            insert into competency.question (id, owner, place, text, options, right_option, guide)
            values (:id, :owner, :place, :text, :options, :right, :guide)
            """)
        .param("id", one.id())
        .param("owner", owner)
        .param("place", place)
        .param("text", one.text())
        .param("options", one.options().toArray(String[]::new))
        .param("right", one.rightOption())
        .param("guide", one.guide())
        .update();
  }

  public void remove(UUID owner, UUID question) {
    database
        .sql("delete from competency.question where owner = ? and id = ?")
        .params(owner, question)
        .update();
  }

  /**
   * A question as it was typed: the options one a line, the right one with a star before it.
   * Without options it asks for free words.
   */
  public static Question read(Typed typed, boolean mayBeFree) {
    String text = typed.required("question", 1_000, "What do you ask?");
    String guide = typed.optional("guide", 1_000);
    List<String> lines =
        typed
            .optional("options", 2_000)
            .lines()
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList();
    List<String> starred = lines.stream().filter(line -> line.startsWith("*")).toList();
    List<String> options = lines.stream().map(line -> line.replaceFirst("^\\*\\s*", "")).toList();
    if (lines.isEmpty() && !mayBeFree) {
      typed.fault("options", "Please give at least two answers to choose from, one a line.");
    } else if (!lines.isEmpty() && (lines.size() < 2 || lines.size() > MOST_OPTIONS)) {
      typed.fault("options", "Please give two to six answers, one a line.");
    } else if (!lines.isEmpty() && starred.size() != 1) {
      typed.fault("options", "Put a star (*) before the one answer that is right.");
    } else if (options.contains("")) {
      typed.fault("options", "An answer is empty.");
    }
    typed.check();
    return new Question(
        Ids.next(),
        text,
        options,
        lines.isEmpty() ? null : lines.indexOf(starred.getFirst()),
        guide);
  }

  private static Question question(ResultSet row, int number) throws SQLException {
    return new Question(
        Sql.id(row, "id"),
        row.getString("text"),
        Sql.texts(row, "options"),
        Sql.numberOrNull(row, "right_option"),
        row.getString("guide"));
  }
}
