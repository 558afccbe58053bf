package org.harken.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in and out of the database. */
@Repository
class Persons {

  /** What is kept of somebody: the name too may be unknown. */
  record Kept(UUID id, Person.Details details) {
    Person person() {
      String name = details.name();
      return new Person(
          id,
          name == null ? "Name not given" : name,
          details.email(),
          details.phone(),
          details.mrn(),
          details.birthDate(),
          details.address(),
          details.language(),
          details.contactWishes());
    }
  }

  private final JdbcClient database;
  private final Clock clock;

  Persons(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** One registration by a record number at a time, on every node. */
  void lockRecordNumber(String mrn) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:key, 7))")
        .param("key", "people.mrn " + mrn.toUpperCase(Locale.ROOT))
        .query((row, number) -> number)
        .single();
  }

  List<Kept> byRecordNumber(String mrn) {
    return database
        .sql("select * from people.person where upper(mrn) = upper(:mrn) order by id")
        .param("mrn", mrn)
        .query((row, number) -> read(row))
        .list();
  }

  List<Kept> find(Collection<UUID> ids) {
    return database
        .sql("select * from people.person where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> read(row))
        .list();
  }

  Optional<Kept> locked(UUID id) {
    return database
        .sql("select * from people.person where id = :id for update")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  void add(Kept kept) {
    write(
        kept,
        """
        insert into people.person (id, name, email, phone, mrn, birth_date, address, language,
          contact_wishes, created_at, changed_at)
        values (:id, :name, :email, :phone, :mrn, :birthDate, :address, :language,
          :contactWishes, :now, :now)
        """);
  }

  void replace(Kept kept) {
    write(
        kept,
        """
        update people.person set name = :name, email = :email, phone = :phone, mrn = :mrn,
          birth_date = :birthDate, address = :address, language = :language,
          contact_wishes = :contactWishes, changed_at = :now
        where id = :id
        """);
  }

  private void write(Kept kept, String sql) {
    Person.Details details = kept.details();
    database
        .sql(sql)
        .param("id", kept.id())
        .param("name", details.name())
        .param("email", details.email())
        .param("phone", details.phone())
        .param("mrn", details.mrn())
        .param("birthDate", details.birthDate())
        .param("address", details.address())
        .param("language", details.language())
        .param("contactWishes", details.contactWishes())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Kept read(ResultSet row) throws SQLException {
    @Nullable LocalDate birthDate = row.getObject("birth_date", LocalDate.class);
    return new Kept(
        row.getObject("id", UUID.class),
        new Person.Details(
            row.getString("name"),
            row.getString("email"),
            row.getString("phone"),
            row.getString("mrn"),
            birthDate,
            row.getString("address"),
            row.getString("language"),
            row.getString("contact_wishes")));
  }
}
