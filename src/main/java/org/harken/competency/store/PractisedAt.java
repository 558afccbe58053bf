package org.harken.competency.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where statements are practised, where the house itself has said so. */
@Repository
public class PractisedAt {

  /** A page of the house where work is done. */
  public record Place(String label, String path) {}

  private final JdbcClient database;

  PractisedAt(JdbcClient database) {
    this.database = database;
  }

  /** By statement; a statement that is not in it is as the file says. */
  public Map<UUID, List<Place>> all() {
    Map<UUID, List<Place>> all = new HashMap<>();
    database
        .sql("select statement from competency.practised_choice")
        .query(
            row -> {
              all.put(Sql.id(row, "statement"), new ArrayList<>());
            });
    database
        .sql("select statement, label, path from competency.practised_at order by statement, place")
        .query(
            row -> {
              all.computeIfAbsent(Sql.id(row, "statement"), ignored -> new ArrayList<>())
                  .add(new Place(row.getString("label"), row.getString("path")));
            });
    return all;
  }

  public void say(Actor actor, UUID statement, List<Place> places, Instant at) {
    database
        .sql(
            """
            insert into competency.practised_choice (statement, decided_by_name, decided_at)
            values (:statement, :byName, :at)
            on conflict (statement) do update
              set decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
            """)
        .param("statement", statement)
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
    database
        .sql("delete from competency.practised_at where statement = ?")
        .param(statement)
        .update();
    for (int place = 0; place < places.size(); place++) {
      Place one = places.get(place);
      database
          .sql(
              "insert into competency.practised_at (statement, place, label, path) values (?, ?, ?, ?)")
          .params(statement, place, one.label(), one.path())
          .update();
    }
  }
}
