package org.harken.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/** The room started alone: it must live on its own schema and the floor's. */
@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.STANDALONE)
class AuditAloneTest {

  @Autowired JdbcClient database;
  @Autowired Audit audit;

  @Test
  void livesOnItsOwnSchemaAlone() {
    List<String> schemas =
        database
            .sql(
                """
                select schema_name from information_schema.schemata
                where schema_name not like 'pg_%' and schema_name not in ('information_schema', 'public')
                order by 1
                """)
            .query((rs, row) -> rs.getString(1))
            .list();

    assertThat(schemas).containsExactly("audit", "migrations", "platform");
    assertThat(audit.of("case", "nobody", 10)).isEmpty();
  }
}
