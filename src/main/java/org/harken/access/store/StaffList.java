package org.harken.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Staff accounts and how far each reaches. */
@Repository
public class StaffList {

  private final JdbcClient database;
  private final Recent recent;

  StaffList(JdbcClient database, Recent recent) {
    this.recent = recent;
    this.database = database;
  }

  public void add(Staff staff, @Nullable String passwordHash, OffsetDateTime at) {
    recent.forget();
    database
        .sql(
            """
            insert into access.staff (id, name, email, title, phone, role, level, facility,
              supervisor, active, password, hired_at)
            values (:id, :name, :email, :title, :phone, :role, :level, :facility,
              :supervisor, :active, :password, :at)
            """)
        .param("id", staff.id())
        .param("name", staff.name())
        .param("email", staff.email())
        .param("title", staff.title())
        .param("phone", staff.phone())
        .param("role", staff.role().name())
        .param("level", levelName(staff.level()))
        .param("facility", staff.facility())
        .param("supervisor", staff.supervisor())
        .param("active", staff.active())
        .param("password", passwordHash)
        .param("at", at)
        .update();
  }

  /** Saves everything but the password and the scope. */
  public void save(Staff staff) {
    recent.forget();
    database
        .sql(
            """
            update access.staff set name = :name, email = :email, title = :title, phone = :phone,
              role = :role, level = :level, facility = :facility, supervisor = :supervisor,
              active = :active
            where id = :id
            """)
        .param("id", staff.id())
        .param("name", staff.name())
        .param("email", staff.email())
        .param("title", staff.title())
        .param("phone", staff.phone())
        .param("role", staff.role().name())
        .param("level", levelName(staff.level()))
        .param("facility", staff.facility())
        .param("supervisor", staff.supervisor())
        .param("active", staff.active())
        .update();
  }

  public Optional<Staff> find(UUID id) {
    return database
        .sql("select * from access.staff where id = ?")
        .param(id)
        .query(StaffList::staff)
        .optional();
  }

  public Optional<Staff> activeByEmail(String email) {
    return database
        .sql("select * from access.staff where lower(email) = lower(?) and active")
        .param(email)
        .query(StaffList::staff)
        .optional();
  }

  public boolean emailIsTaken(String email) {
    return database
        .sql("select exists (select 1 from access.staff where lower(email) = lower(?))")
        .param(email)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  public List<Staff> activeNamed(String name) {
    return database
        .sql("select * from access.staff where lower(name) = lower(?) and active limit 2")
        .param(name)
        .query(StaffList::staff)
        .list();
  }

  public List<Staff> all() {
    return database
        .sql("select * from access.staff order by active desc, name, id")
        .query(StaffList::staff)
        .list();
  }

  /** Active staff of these roles who reach the facility, wholly or by one of its departments. */
  public List<Staff> reaching(UUID facility, String[] roles) {
    return database
        .sql(
            """
            select * from access.staff s
            where s.active and s.role = any(:roles) and (s.everything or exists (
              select 1 from access.staff_scope r left join access.department d on d.id = r.department
              where r.staff = s.id and (r.facility = :facility or d.facility = :facility)))
            order by s.name, s.id
            """)
        .param("roles", roles)
        .param("facility", facility)
        .query(StaffList::staff)
        .list();
  }

  /** Active staff of these roles, wherever they reach, by name. */
  public List<Staff> holding(String[] roles) {
    return database
        .sql("select * from access.staff where active and role = any(:roles) order by name, id")
        .param("roles", roles)
        .query(StaffList::staff)
        .list();
  }

  public Scope scope(UUID staff) {
    Set<UUID> facilities = new HashSet<>();
    Set<UUID> departments = new HashSet<>();
    Set<Boolean> everything = new HashSet<>();
    database
        .sql(
            """
            select s.everything, r.facility, r.department
            from access.staff s left join access.staff_scope r on r.staff = s.id
            where s.id = ? and s.active
            """)
        .param(staff)
        .query(
            row -> {
              everything.add(row.getBoolean("everything"));
              UUID facility = row.getObject("facility", UUID.class);
              if (facility != null) {
                facilities.add(facility);
              }
              UUID department = row.getObject("department", UUID.class);
              if (department != null) {
                departments.add(department);
              }
            });
    return new Scope(everything.contains(true), Set.copyOf(facilities), Set.copyOf(departments));
  }

  /** How far each reaches, open accounts and closed ones. */
  public Map<UUID, Scope> scopes() {
    Map<UUID, Scope> scopes = new HashMap<>();
    database
        .sql(
            """
            select s.id, s.everything,
              array_remove(array_agg(r.facility), null) as facilities,
              array_remove(array_agg(r.department), null) as departments
            from access.staff s left join access.staff_scope r on r.staff = s.id
            group by s.id
            """)
        .query(
            row -> {
              scopes.put(
                  row.getObject("id", UUID.class),
                  new Scope(
                      row.getBoolean("everything"),
                      Set.of((UUID[]) row.getArray("facilities").getArray()),
                      Set.of((UUID[]) row.getArray("departments").getArray())));
            });
    return scopes;
  }

  /** Active administrators; the rows stay locked until the transaction ends. */
  public List<UUID> lockAdministrators() {
    return database
        .sql(
            """
            select id from access.staff where role = 'ADMINISTRATOR' and active
            order by id for update
            """)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  public void setScope(UUID staff, Scope scope) {
    recent.forget();
    database
        .sql("update access.staff set everything = ? where id = ?")
        .params(scope.everything(), staff)
        .update();
    database.sql("delete from access.staff_scope where staff = ?").param(staff).update();
    database
        .sql(
            """
            insert into access.staff_scope (staff, facility, department)
            select :staff, f, null from unnest(:facilities) f
            union all
            select :staff, null, d from unnest(:departments) d
            """)
        .param("staff", staff)
        .param("facilities", scope.facilityArray())
        .param("departments", scope.departmentArray())
        .update();
  }

  public @Nullable String passwordHash(UUID staff) {
    return database
        .sql("select password from access.staff where id = ?")
        .param(staff)
        .query((row, number) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  public void setPasswordHash(UUID staff, String hash) {
    database.sql("update access.staff set password = ? where id = ?").params(hash, staff).update();
  }

  private static @Nullable String levelName(@Nullable PracticeLevel level) {
    return level == null ? null : level.name();
  }

  static Staff staff(ResultSet row, int number) throws SQLException {
    @Nullable String level = row.getString("level");
    return new Staff(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        row.getString("title"),
        row.getString("phone"),
        Role.valueOf(row.getString("role")),
        level == null ? null : PracticeLevel.valueOf(level),
        row.getObject("facility", UUID.class),
        row.getObject("supervisor", UUID.class),
        row.getBoolean("active"));
  }
}
