package org.harken;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ApplicationTest {

  @Autowired JdbcClient database;

  @Test
  void startsOnAnEmptyDatabase() {
    Long tables =
        database
            .sql("select count(*) from information_schema.tables where table_schema = 'platform'")
            .query(Long.class)
            .single();
    assertThat(tables).isPositive();
  }
}
