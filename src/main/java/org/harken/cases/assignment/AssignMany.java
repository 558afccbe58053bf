package org.harken.cases.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.access.Access;
import org.harken.access.Scope;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Sql;
import org.harken.cases.store.Typed;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Gives several cases to one person, each for itself, and says of each what became of it. */
@Service
public class AssignMany {

  /** At once, no more than a full list. */
  static final int MOST = 200;

  /** One chosen case. */
  public record Chosen(String reference, String title, String ownerName) {}

  /**
   * What became of one.
   *
   * @param why why it could not be given; null where it was
   */
  public record Told(Chosen chosen, @Nullable String why) {}

  private final AssignCase assignCase;
  private final Access access;
  private final Guard guard;
  private final JdbcClient database;

  AssignMany(AssignCase assignCase, Access access, Guard guard, JdbcClient database) {
    this.assignCase = assignCase;
    this.access = access;
    this.guard = guard;
    this.database = database;
  }

  /** Those within reach and open to the actor, as they stand in the list. */
  public List<Chosen> chosen(Actor actor, List<String> references) {
    Scope scope = access.scope(actor);
    return database
        .sql(
            """
            select reference, title, owner_name from cases.worklist_row
            where reference = any(:references)
              and (:everything or facility = any(:facilities) or department = any(:departments))
              and %s
            order by rank, case_id limit :most
            """
                .formatted(Guard.openRows("worklist_row")))
        .params(guard.values(actor))
        .param("references", references.toArray(String[]::new))
        .param("everything", scope.everything())
        .param("facilities", scope.facilityArray())
        .param("departments", scope.departmentArray())
        .param("most", MOST)
        .query(
            (row, number) ->
                new Chosen(
                    row.getString("reference"),
                    row.getString("title"),
                    Sql.text(row, "owner_name")))
        .list();
  }

  /**
   * As a program names them: the same person for all, and a word on each, also on what is out of
   * reach.
   */
  public List<Told> assignNamed(
      Actor actor, List<String> references, @Nullable String assignee, @Nullable String why) {
    String to = Typed.line("assignee", assignee, 254);
    String reason = Typed.optional("reason", why, 1_000);
    if (!to.equalsIgnoreCase("me") && access.findStaff(to).isEmpty()) {
      throw Refused.field(
          "assignee", "There is no one member of staff of this name. Try the e-mail.");
    }
    Set<String> named = new LinkedHashSet<>();
    references.forEach(one -> named.add(Typed.line("cases", one, 40)));
    if (named.isEmpty() || named.size() > MOST) {
      throw Refused.field("cases", "Please name 1 to " + MOST + " cases by their references.");
    }
    Map<String, Chosen> within = new HashMap<>();
    chosen(actor, List.copyOf(named)).forEach(one -> within.put(one.reference(), one));
    List<Told> told = new ArrayList<>();
    for (String reference : named) {
      Chosen one = within.get(reference);
      told.add(
          one == null
              ? new Told(new Chosen(reference, "", ""), "There is no such case that you can open.")
              : new Told(one, tried(actor, reference, to, reason)));
    }
    return told;
  }

  public List<Told> assign(Actor actor, List<Chosen> chosen, String to, @Nullable String reason) {
    List<Told> told = new ArrayList<>();
    for (Chosen one : chosen) {
      told.add(new Told(one, tried(actor, one.reference(), to, reason)));
    }
    return told;
  }

  private @Nullable String tried(
      Actor actor, String reference, String to, @Nullable String reason) {
    try {
      assignCase.assign(actor, reference, to, reason);
      return null;
    } catch (Refused refusal) {
      return refusal.faults().isEmpty()
          ? refusal.getMessage()
          : refusal.faults().getFirst().message();
    } catch (NotFound gone) {
      return "It is out of your reach now.";
    }
  }
}
