package org.harken.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.harken.audit.sealing.SealEntries;
import org.harken.audit.verify.Verification;
import org.harken.audit.verify.VerifyAudit;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody with the database in hand changes one thing by SQL, at random: every time it is found.
 * Each change is rolled back after the look.
 */
@ApplicationModuleTest(verifyAutomatically = false)
@TestPropertySource(properties = "harken.alone=tamper")
class TamperTest {

  private static final long SEED = 20_260_711;

  private static final List<String> CHANGES =
      List.of(
          // entries: edited
          "update audit.entry set actor = gen_random_uuid() where id = :entry",
          "update audit.entry set actor_name = actor_name || '.' where id = :entry",
          "update audit.entry set actor_title = 'Nobody' where id = :entry",
          "update audit.entry set action = 'viewed' where id = :entry",
          "update audit.entry set subject_kind = 'letter' where id = :entry",
          "update audit.entry set subject = gen_random_uuid()::text where id = :entry",
          "update audit.entry set facts = '{\"kind\":\"INQUIRY\"}' where id = :entry",
          "update audit.entry set facts = ('{ ' || substr(facts::text, 2))::json where id = :entry",
          "update audit.entry set at = at - interval '1 microsecond' where id = :entry",
          "update audit.entry set written_at = written_at + interval '1 day' where id = :entry",
          "update audit.entry set hash = sha256(hash) where id = :entry",
          "update audit.entry set id = gen_random_uuid() where id = :entry",
          "update audit.entry set block = :block where id = :entry and block <> :block",
          "update audit.entry set block = 0 where id = :entry",
          "update audit.entry set block = -1 where id = :entry",
          "update audit.entry set block = 1000 where id = :entry",
          "update audit.entry set block = null where id = :entry",
          // entries: deleted
          "delete from audit.entry where id = :entry",
          "delete from audit.entry where block = :block",
          "delete from audit.entry where subject = (select subject from audit.entry where id = :entry)",
          // entries: inserted
          "insert into audit.entry select gen_random_uuid(), at, written_at, actor, actor_name, actor_title, action, subject_kind, subject, facts, hash, block from audit.entry where id = :entry",
          "insert into audit.entry select gen_random_uuid(), at, written_at, actor, actor_name, actor_title, action, subject_kind, subject, facts, hash, :block from audit.entry where id = :entry",
          "insert into audit.entry select gen_random_uuid(), at, written_at, actor, actor_name, actor_title, action, subject_kind, subject, facts, hash, 0 from audit.entry where id = :entry",
          "insert into audit.entry select gen_random_uuid(), at, written_at, actor, actor_name, actor_title, action, subject_kind, subject, facts, hash, null from audit.entry where id = :entry",
          // blocks
          "update audit.block set previous = sha256(previous) where number = :block",
          "update audit.block set root = sha256(root) where number = :block",
          "update audit.block set leaves = substr(leaves, 1, length(leaves) - 48) where number = :block",
          "update audit.block set leaves = set_byte(leaves, 20, (get_byte(leaves, 20) + 1) % 256) where number = :block",
          "update audit.block set sealed_at = sealed_at + interval '1 second' where number = :block",
          "update audit.block set hash = sha256(hash) where number = :block",
          "update audit.block set number = -number where number = :block",
          "update audit.block set entries = entries + 1 where number = :block",
          "delete from audit.block where number = :block",
          "delete from audit.block where number >= :block",
          "insert into audit.block select 1000, previous, root, entries, leaves, sealed_at, hash from audit.block where number = :block",
          "insert into audit.block select 0, previous, root, entries, leaves, sealed_at, hash from audit.block where number = :block",
          // the head
          "update audit.head set number = :block where number <> :block",
          "update audit.head set hash = sha256(hash)",
          "delete from audit.head");

  @Autowired Audit audit;
  @Autowired SealEntries sealEntries;
  @Autowired VerifyAudit verifyAudit;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void aChainOfTwelveBlocks() {
    database.sql("truncate audit.entry, audit.block, audit.head").update();
    var actor = new Actor(Ids.next(), "Wanda Witness", "Patient representative", Set.of());
    for (int block = 0; block < 12; block++) {
      for (int number = 0; number < 20; number++) {
        String subject = block + "-" + number;
        transaction.executeWithoutResult(
            status ->
                audit.changed(actor, "recorded", "case", subject, Map.of("kind", "COMPLAINT")));
      }
      sealEntries.seal();
    }
  }

  @Test
  void everyKindOfChangeIsFoundOnce() {
    find(CHANGES.size());
  }

  @Test
  @Tag("long")
  void aThousandRandomChangesAreAThousandFindings() {
    find(1_000);
  }

  private void find(int changes) {
    assertThat(verifyAudit.verify(null).intact()).isTrue();
    List<String> entries =
        database
            .sql("select id from audit.entry order by id")
            .query((row, number) -> row.getString(1))
            .list();
    var random = new Random(SEED);
    List<String> missed = new ArrayList<>();
    for (int number = 0; number < changes; number++) {
      String change = CHANGES.get(number % CHANGES.size());
      String entry = entries.get(random.nextInt(entries.size()));
      long block = 1 + random.nextInt(11);
      if (!isFound(change, entry, block)) {
        missed.add(change + " " + entry + " " + block);
      }
    }
    assertThat(missed).isEmpty();
    assertThat(verifyAudit.verify(null).intact()).isTrue();
  }

  private boolean isFound(String change, String entry, long block) {
    Boolean found =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              var statement = database.sql(change.replace(":entry", ":entry::uuid"));
              if (change.contains(":entry")) {
                statement = statement.param("entry", entry);
              }
              if (change.contains(":block")) {
                statement = statement.param("block", block);
              }
              int rows = statement.update();
              Verification seen = verifyAudit.verify(null);
              return rows == 0 ? seen.intact() : !seen.intact();
            });
    return Boolean.TRUE.equals(found);
  }
}
