package org.harken.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.OfficeHours;
import org.harken.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facilities and their departments. */
@Repository
public class Houses {

  private final JdbcClient database;
  private final Recent recent;
  private final JsonMapper json;

  Houses(JdbcClient database, Recent recent, JsonMapper json) {
    this.json = json;
    this.recent = recent;
    this.database = database;
  }

  public void add(Facility facility, OffsetDateTime at) {
    recent.forget();
    database
        .sql(
            """
            insert into access.facility (id, name, zone, state, address, office_phone, office_hours,
              office_hours_in, emergency_phone, state_agency, quality_organization, owner, opened_at)
            values (:id, :name, :zone, :state, :address, :officePhone, :officeHours,
              cast(:officeHoursIn as jsonb), :emergencyPhone, :stateAgency, :qualityOrganization, :owner, :at)
            """)
        .param("id", facility.id())
        .param("name", facility.name())
        .param("zone", facility.zone().getId())
        .param("state", facility.state())
        .param("address", facility.address())
        .param("officePhone", facility.officePhone())
        .param("officeHours", facility.officeHours().english())
        .param("officeHoursIn", json.writeValueAsString(facility.officeHours().others()))
        .param("emergencyPhone", facility.emergencyPhone())
        .param("stateAgency", facility.stateAgency())
        .param("qualityOrganization", facility.qualityOrganization())
        .param("owner", facility.owner())
        .param("at", at)
        .update();
  }

  public void revise(Facility facility) {
    recent.forget();
    database
        .sql(
            """
            update access.facility set name = :name, state = :state, address = :address,
              office_phone = :officePhone, office_hours = :officeHours,
              office_hours_in = cast(:officeHoursIn as jsonb),
              emergency_phone = :emergencyPhone, state_agency = :stateAgency,
              quality_organization = :qualityOrganization
            where id = :id
            """)
        .param("id", facility.id())
        .param("name", facility.name())
        .param("state", facility.state())
        .param("address", facility.address())
        .param("officePhone", facility.officePhone())
        .param("officeHours", facility.officeHours().english())
        .param("officeHoursIn", json.writeValueAsString(facility.officeHours().others()))
        .param("emergencyPhone", facility.emergencyPhone())
        .param("stateAgency", facility.stateAgency())
        .param("qualityOrganization", facility.qualityOrganization())
        .update();
  }

  public void add(Department department) {
    recent.forget();
    database
        .sql(
            """
            insert into access.department (id, facility, name, phone, owner)
            values (:id, :facility, :name, :phone, :owner)
            """)
        .param("id", department.id())
        .param("facility", department.facility())
        .param("name", department.name())
        .param("phone", department.phone())
        .param("owner", department.owner())
        .update();
  }

  public void setFacilityOwner(UUID facility, UUID owner) {
    recent.forget();
    database
        .sql("update access.facility set owner = ? where id = ?")
        .params(owner, facility)
        .update();
  }

  public void setDepartmentOwner(UUID department, UUID owner) {
    recent.forget();
    database
        .sql("update access.department set owner = ? where id = ?")
        .params(owner, department)
        .update();
  }

  public Optional<Facility> facility(UUID id) {
    return database
        .sql("select * from access.facility where id = ?")
        .param(id)
        .query(this::read)
        .optional();
  }

  public Optional<Facility> facilityNamed(String name) {
    return database
        .sql("select * from access.facility where lower(name) = lower(?)")
        .param(name)
        .query(this::read)
        .optional();
  }

  public List<Facility> facilities() {
    return database.sql("select * from access.facility order by name, id").query(this::read).list();
  }

  /** Those that the scope reaches, wholly or by a department. */
  public List<Facility> facilities(Scope scope) {
    return database
        .sql(
            """
            select * from access.facility f
            where :everything or f.id = any(:facilities) or exists (
              select 1 from access.department d where d.facility = f.id and d.id = any(:departments))
            order by f.name, f.id
            """)
        .param("everything", scope.everything())
        .param("facilities", scope.facilityArray())
        .param("departments", scope.departmentArray())
        .query(this::read)
        .list();
  }

  public Optional<Department> department(UUID id) {
    return database
        .sql("select * from access.department where id = ?")
        .param(id)
        .query(Houses::department)
        .optional();
  }

  public Optional<Department> departmentNamed(UUID facility, String name) {
    return database
        .sql("select * from access.department where facility = ? and lower(name) = lower(?)")
        .params(facility, name)
        .query(Houses::department)
        .optional();
  }

  public List<Department> departmentsNamed(String name) {
    return database
        .sql("select * from access.department where lower(name) = lower(?) order by id")
        .param(name)
        .query(Houses::department)
        .list();
  }

  public List<Department> departments(UUID facility) {
    return database
        .sql("select * from access.department where facility = ? order by name, id")
        .param(facility)
        .query(Houses::department)
        .list();
  }

  private Facility read(ResultSet row, int number) throws SQLException {
    return new Facility(
        row.getObject("id", UUID.class),
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        row.getString("state"),
        row.getString("address"),
        row.getString("office_phone"),
        new OfficeHours(
            row.getString("office_hours"),
            json.readValue(
                row.getString("office_hours_in"), new TypeReference<Map<String, String>>() {})),
        row.getString("emergency_phone"),
        row.getString("state_agency"),
        row.getString("quality_organization"),
        row.getObject("owner", UUID.class));
  }

  private static Department department(ResultSet row, int number) throws SQLException {
    return new Department(
        row.getObject("id", UUID.class),
        row.getObject("facility", UUID.class),
        row.getString("name"),
        row.getString("phone"),
        row.getObject("owner", UUID.class));
  }
}
