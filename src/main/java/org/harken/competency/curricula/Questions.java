package org.harken.competency.curricula;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.competency.store.Rows;
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
  private final Rows<Question> questions;

  Questions(JdbcClient database) {
    this.database = database;
    this.questions = new Rows<>(database, "competency.question", Questions::question);
  }

  /** Of a unit, which has one version alone. */
  public List<Question> of(UUID owner) {
    return of(owner, 1);
  }

  public List<Question> of(UUID owner, int version) {
    return questions.all("owner = ? and version = ? order by place, id", owner, version);
  }

  /** How many questions each version of a quiz has. */
  public Map<Integer, Integer> counts(UUID owner) {
    Map<Integer, Integer> counts = new HashMap<>();
    database
        .sql(
            "select version, count(*) as many from competency.question where owner = ? group by version")
        .param(owner)
        .query(
            row -> {
              counts.put(row.getInt("version"), row.getInt("many"));
            });
    return counts;
  }

  public void add(UUID owner, int place, Question one) {
    add(owner, 1, place, one);
  }

  public void add(UUID owner, int version, int place, Question one) {
    database
        .sql(
            """
            insert into competency.question (id, owner, version, place, text, options, right_option,
              guide)
            values (:id, :owner, :version, :place, :text, :options, :right, :guide)
            """)
        .param("id", one.id())
        .param("owner", owner)
        .param("version", version)
        .param("place", place)
        .param("text", one.text())
        .param("options", one.options().toArray(String[]::new))
        .param("right", one.rightOption())
        .param("guide", one.guide())
        .update();
  }

  /** Other words, in the place of the former ones. */
  public void change(UUID owner, UUID question, Question now) {
    database
        .sql(
            """
            update competency.question
            set text = :text, options = :options, right_option = :right, guide = :guide
            where owner = :owner and id = :id
            """)
        .param("text", now.text())
        .param("options", now.options().toArray(String[]::new))
        .param("right", now.rightOption())
        .param("guide", now.guide())
        .param("owner", owner)
        .param("id", question)
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
    String guide = typed.maybe("guide", 1_000);
    List<String> lines =
        typed.maybe("options", 2_000).lines().map(String::strip).filter(s -> !s.isEmpty()).toList();
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
