package org.harken.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.harken.platform.forgetting.Forgets;
import org.harken.platform.forgetting.Subject;
import org.harken.platform.mail.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authority ends with its concern; people whom no other concern names are forgotten. */
@Component
class ForgetPeople implements Forgets {

  private final JdbcClient database;
  private final Outbox outbox;

  ForgetPeople(JdbcClient database, Outbox outbox) {
    this.outbox = outbox;
    this.database = database;
  }

  @Override
  public String room() {
    return "people";
  }

  @Override
  public int forget(Subject subject) {
    int gone =
        database
            .sql("delete from people.authority where concern = :id")
            .param("id", subject.id())
            .update();
    Set<UUID> people = new HashSet<>(subject.people());
    if (people.isEmpty()) {
      return gone;
    }
    List<String> addresses = new ArrayList<>();
    int persons =
        database
            .sql(
                """
                delete from people.person p where p.id = any(:people)
                  and not exists (select 1 from people.authority a where a.person = p.id)
                returning coalesce(p.email, '')
                """)
            .param("people", people.toArray(UUID[]::new))
            .query((row, number) -> addresses.add(row.getString(1)))
            .list()
            .size();
    addresses.removeIf(String::isBlank);
    return gone + persons + outbox.forgetCodes(addresses);
  }
}
