package org.harken.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.model.GroupRule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What groups of the identity provider open here, with dates and who decided it. */
@Repository
public class GroupRules {

  /** A line with its time. */
  public record Dated(GroupRule rule, Instant since, UUID by, @Nullable Instant until) {}

  private final JdbcClient database;

  GroupRules(JdbcClient database) {
    this.database = database;
  }

  public List<GroupRule> inForce() {
    return database
        .sql("select * from access.group_rule where until is null order by place, id")
        .query(GroupRules::rule)
        .list();
  }

  /** Lines in force first, then the newest of those that ended. */
  public List<Dated> withHistory(int ended) {
    return database
        .sql(
            """
            (select * from access.group_rule where until is null order by place, id)
            union all
            (select * from access.group_rule where until is not null order by until desc, id limit ?)
            """)
        .param(ended)
        .query(GroupRules::dated)
        .list();
  }

  public void add(GroupRule rule, UUID by, Instant now) {
    database
        .sql(
            """
            insert into access.group_rule (id, place, group_name, role, level, title, facility,
              everything, department, since, decided_by)
            values (:id, :place, :group, :role, :level, :title, :facility, :everything, :department,
              :now, :by)
            """)
        .param("id", rule.id())
        .param("place", rule.place())
        .param("group", rule.group())
        .param("role", rule.role().name())
        .param("level", rule.level() == null ? null : rule.level().name())
        .param("title", rule.title())
        .param("facility", rule.facility())
        .param("everything", rule.everything())
        .param("department", rule.department())
        .param("now", Visits.at(now))
        .param("by", by)
        .update();
  }

  /** False where it is not in force. */
  public boolean end(UUID id, UUID by, Instant now) {
    return database
            .sql(
                """
                update access.group_rule set until = ?, ended_by = ? where id = ? and until is null
                """)
            .params(Visits.at(now), by, id)
            .update()
        == 1;
  }

  private static Dated dated(ResultSet row, int number) throws SQLException {
    @Nullable OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
    return new Dated(
        rule(row, number),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        row.getObject("decided_by", UUID.class),
        until == null ? null : until.toInstant());
  }

  private static GroupRule rule(ResultSet row, int number) throws SQLException {
    @Nullable String level = row.getString("level");
    return new GroupRule(
        row.getObject("id", UUID.class),
        row.getInt("place"),
        row.getString("group_name"),
        Role.valueOf(row.getString("role")),
        level == null ? null : PracticeLevel.valueOf(level),
        row.getString("title"),
        row.getObject("facility", UUID.class),
        row.getBoolean("everything"),
        row.getObject("department", UUID.class));
  }
}
