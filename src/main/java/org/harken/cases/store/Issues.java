package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.Finding;
import org.harken.cases.Issue;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Coded issues of a case and what was found about them. */
@Repository
public class Issues {

  /** An issue with who coded it. */
  public record Coded(Issue issue, @Nullable String subCode, String byName, Instant at) {}

  /** A finding with who recorded it. */
  public record Found(Finding finding, String byName) {}

  private final JdbcClient database;

  Issues(JdbcClient database) {
    this.database = database;
  }

  /** The case is held by the caller, so that numbers do not collide. */
  public int nextNumber(UUID caseId) {
    return database
        .sql("select coalesce(max(number), 0) + 1 from cases.issue where case_id = :id")
        .param("id", caseId)
        .query(Integer.class)
        .single();
  }

  public void add(Actor actor, UUID caseId, Issue issue, @Nullable String subCode, Instant at) {
    database
        .sql(
            """
            insert into cases.issue (id, case_id, number, category, category_label, sub_code, severity,
              department, stage, words, coded_by, coded_by_name, coded_at)
            values (:id, :caseId, :number, :category, :label, :subCode, :severity, :department, :stage, :words,
              :by, :byName, :at)
            """)
        .param("id", issue.id())
        .param("caseId", caseId)
        .param("number", issue.number())
        .param("category", issue.category())
        .param("label", issue.categoryLabel())
        .param("subCode", subCode)
        .param("severity", issue.severity())
        .param("department", issue.department())
        .param("stage", issue.stage())
        .param("words", issue.words())
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
  }

  /** All of them, struck ones too. */
  public List<Coded> coded(UUID caseId) {
    return database
        .sql("select * from cases.issue where case_id = :id order by number")
        .param("id", caseId)
        .query(Issues::readIssue)
        .list();
  }

  /** Those that stand. */
  public List<Issue> of(UUID caseId) {
    return database
        .sql(
            "select * from cases.issue where case_id = :id"
                + " and not exists (select 1 from cases.repair r where r.item = cases.issue.id)"
                + " order by number")
        .param("id", caseId)
        .query(Issues::readIssue)
        .list()
        .stream()
        .map(Coded::issue)
        .toList();
  }

  public Optional<Issue> find(UUID caseId, UUID issue) {
    return of(caseId).stream().filter(one -> one.id().equals(issue)).findFirst();
  }

  public void addFinding(Actor actor, UUID caseId, Finding finding) {
    database
        .sql(
            """
            insert into cases.finding (id, case_id, issue, text, source, found_by, found_by_name, found_at)
            values (:id, :caseId, :issue, :text, :source, :by, :byName, :at)
            """)
        .param("id", finding.id())
        .param("caseId", caseId)
        .param("issue", finding.issue())
        .param("text", finding.text())
        .param("source", finding.source())
        .param("by", finding.by())
        .param("byName", actor.name())
        .param("at", Sql.time(finding.at()))
        .update();
  }

  /** All of them, struck ones too. */
  public List<Found> found(UUID caseId) {
    return database
        .sql("select * from cases.finding where case_id = :id order by found_at, id")
        .param("id", caseId)
        .query(Issues::readFinding)
        .list();
  }

  /** Those that stand. */
  public List<Finding> findings(UUID caseId) {
    return database
        .sql(
            "select * from cases.finding where case_id = :id"
                + " and not exists (select 1 from cases.repair r where r.item = cases.finding.id)"
                + " order by found_at, id")
        .param("id", caseId)
        .query(Issues::readFinding)
        .list()
        .stream()
        .map(Found::finding)
        .toList();
  }

  /** A duplicate's issues and findings follow the numbers of the case that stays. */
  public void move(UUID from, UUID to) {
    int next = nextNumber(to);
    database
        .sql("update cases.issue set case_id = :to, number = number + :shift where case_id = :from")
        .param("from", from)
        .param("to", to)
        .param("shift", next - 1)
        .update();
    database
        .sql("update cases.finding set case_id = :to where case_id = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  private static Coded readIssue(ResultSet row, int number) throws SQLException {
    return new Coded(
        new Issue(
            Sql.id(row, "id"),
            row.getInt("number"),
            row.getString("category"),
            row.getString("category_label"),
            row.getInt("severity"),
            Sql.idOrNull(row, "department"),
            row.getString("stage"),
            row.getString("words")),
        row.getString("sub_code"),
        row.getString("coded_by_name"),
        Sql.instant(row, "coded_at"));
  }

  private static Found readFinding(ResultSet row, int number) throws SQLException {
    return new Found(
        new Finding(
            Sql.id(row, "id"),
            Sql.idOrNull(row, "issue"),
            row.getString("text"),
            row.getString("source"),
            Sql.id(row, "found_by"),
            Sql.instant(row, "found_at")),
        row.getString("found_by_name"));
  }
}
