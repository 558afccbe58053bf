package org.harken.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.harken.audit.sealing.SealEntries;
import org.harken.audit.verify.ChainHead;
import org.harken.audit.verify.Finding;
import org.harken.audit.verify.Verification;
import org.harken.audit.verify.VerifyAudit;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Alone in its own database: nobody else's chain is broken here. */
@ApplicationModuleTest(verifyAutomatically = false)
class ChainTest {

  @Autowired Audit audit;
  @Autowired SealEntries sealEntries;
  @Autowired VerifyAudit verifyAudit;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired PlatformTransactionManager transactions;

  final Actor actor = new Actor(Ids.next(), "Wanda Witness", "Patient representative", Set.of());

  @BeforeEach
  void anEmptyChain() {
    database.sql("truncate audit.entry, audit.block, audit.head").update();
  }

  @Test
  void anUntouchedChainIsIntact() {
    assertThat(verify().intact()).isTrue();
    threeBlocksOfThree();
    write("waits");
    Verification found = verify();
    assertThat(found.intact()).isTrue();
    assertThat(found.blocks()).isEqualTo(3);
    assertThat(found.entries()).isEqualTo(10);
    assertThat(found.waiting()).isEqualTo(1);
    assertThat(verifyAudit.verify(found.head()).intact()).isTrue();
  }

  @Test
  void transactionsThatCommitInReverseOrderAreBothSealed() throws Exception {
    try (var other = Executors.newSingleThreadExecutor()) {
      TransactionStatus first = transactions.getTransaction(new DefaultTransactionDefinition());
      audit.changed(actor, "recorded", "case", "early", Map.of());
      other
          .submit(
              () -> {
                write("late");
                assertThat(sealEntries.seal()).isEqualTo(1);
              })
          .get();
      transactions.commit(first);
    }
    assertThat(sealEntries.seal()).isEqualTo(1);
    assertThat(blockOf("late")).isEqualTo(1);
    assertThat(blockOf("early")).isEqualTo(2);
    assertThat(verify().intact()).isTrue();
  }

  @Test
  void anEntryEditedBySqlIsNamed() {
    threeBlocksOfThree();
    for (String change :
        List.of(
            "actor_name = 'Somebody Else'",
            "facts = '{}'",
            "at = at - interval '1 day'",
            "written_at = written_at + interval '1 second'",
            "hash = sha256('x')")) {
      String entry = entryOf("b1");
      List<Object> before = row(entry);
      database
          .sql("update audit.entry set " + change + " where id = ?::uuid")
          .param(entry)
          .update();
      assertFirst(verify(), Finding.Kind.ENTRY_EDITED, entry);
      restore(entry, before);
      assertThat(verify().intact()).as("restored after " + change).isTrue();
    }
  }

  @Test
  void anEditThatMadeItsOwnHashAnewIsStillNamed() {
    threeBlocksOfThree();
    String entry = entryOf("b1");
    String other = entryOf("b2");
    database
        .sql(
            """
            update audit.entry e set actor_name = o.actor_name, subject = o.subject, facts = o.facts,
              at = o.at, written_at = o.written_at, hash = o.hash
            from audit.entry o where e.id = ?::uuid and o.id = ?::uuid
            """)
        .params(entry, other)
        .update();
    assertFirst(verify(), Finding.Kind.ENTRY_EDITED, entry);
  }

  @Test
  void anEntryDeletedBySqlIsNamed() {
    threeBlocksOfThree();
    String entry = entryOf("c2");
    database.sql("delete from audit.entry where id = ?::uuid").param(entry).update();
    assertFirst(verify(), Finding.Kind.ENTRY_DELETED, entry);
  }

  @Test
  void anEntryPutIntoASealedBlockIsNamed() {
    threeBlocksOfThree();
    write("forged");
    database.sql("update audit.entry set block = 2 where subject = 'forged'").update();
    assertFirst(verify(), Finding.Kind.ENTRY_INSERTED, entryOf("forged"));
  }

  @Test
  void theLastBlockDeletedIsNamed() {
    threeBlocksOfThree();
    database.sql("delete from audit.block where number = 3").update();
    assertThat(first(verify()).kind()).isEqualTo(Finding.Kind.BLOCK_MISSING);
    assertThat(first(verify()).block()).isEqualTo(3);
    database.sql("delete from audit.entry where block = 3").update();
    assertThat(first(verify()).kind()).isEqualTo(Finding.Kind.BLOCK_MISSING);
  }

  @Test
  void aGapAndAChangedBlockAreNamed() {
    threeBlocksOfThree();
    database
        .sql("update audit.block set sealed_at = sealed_at - interval '1 day' where number = 2")
        .update();
    assertThat(first(verify()).kind()).isEqualTo(Finding.Kind.BLOCK_CHANGED);
    assertThat(first(verify()).block()).isEqualTo(2);
    database.sql("delete from audit.block where number = 2").update();
    assertThat(first(verify()).kind()).isEqualTo(Finding.Kind.BLOCK_MISSING);
    assertThat(first(verify()).block()).isEqualTo(2);
  }

  @Test
  void aHeadThatDisagreesIsNamed() {
    threeBlocksOfThree();
    database.sql("update audit.head set hash = sha256('x')").update();
    assertThat(first(verify()).kind()).isEqualTo(Finding.Kind.HEAD_DISAGREES);
    database.sql("delete from audit.head").update();
    assertThat(first(verify()).kind()).isEqualTo(Finding.Kind.HEAD_DISAGREES);
  }

  @Test
  void whoeverMakesTheWholeChainAnewIsCaughtByAHeadKeptElsewhere() {
    threeBlocksOfThree();
    ChainHead known = verify().head();
    database.sql("delete from audit.block").update();
    database.sql("delete from audit.head").update();
    database.sql("delete from audit.entry where subject = 'b1'").update();
    database.sql("update audit.entry set block = null").update();
    sealEntries.seal();
    assertThat(verify().intact()).isTrue();
    Verification found = verifyAudit.verify(known);
    assertThat(first(found).kind()).isEqualTo(Finding.Kind.HEAD_DISAGREES);
  }

  @Test
  void anEntryLeftUnsealedForLongerThanAMinuteIsAFinding() {
    write("forgotten");
    assertThat(verify().intact()).isTrue();
    database.sql("update audit.entry set written_at = written_at - interval '61 seconds'").update();
    assertThat(verify().findings())
        .extracting(Finding::kind)
        .contains(Finding.Kind.ENTRY_LEFT_UNSEALED);
  }

  @Test
  void twoSealersAtOnceMakeOneChain() throws Exception {
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> work =
          IntStream.range(0, 60)
              .<Future<?>>mapToObj(
                  number ->
                      number % 3 == 0
                          ? threads.submit(sealEntries::seal)
                          : threads.submit(() -> write("many" + number)))
              .toList();
      for (Future<?> one : work) {
        one.get();
      }
    }
    sealEntries.seal();
    Verification found = verify();
    assertThat(found.intact()).as(String.valueOf(found.firstBroken())).isTrue();
    assertThat(found.entries()).isEqualTo(40);
    assertThat(found.waiting()).isZero();
  }

  @Test
  void twoHundredThousandEntriesAreWalkedInLittleTimeAndMemory() {
    database
        .sql(
            """
            with fresh as (
              select gen_random_uuid() as id, clock_timestamp() as now, n
              from generate_series(1, 200000) n),
            timed as (
              select *, to_char(now at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as words
              from fresh)
            insert into audit.entry (id, at, written_at, actor, actor_name, actor_title, action,
              subject_kind, subject, facts, hash)
            select id, now, now, id, 'A', 'T', 'recorded', 'case', n::text, '{}', sha256(convert_to(
              '{"action":"recorded","actor":"' || id || '","actorName":"A","actorTitle":"T","at":"'
              || words || '","facts":{},"id":"' || id || '","subject":"' || n
              || '","subjectKind":"case","writtenAt":"' || words || '"}', 'UTF8'))
            from timed
            """)
        .update();
    assertThat(sealEntries.seal()).isEqualTo(200_000);
    Verification found = verify();
    assertThat(found.intact()).as(String.valueOf(found.firstBroken())).isTrue();
    assertThat(found.entries()).isEqualTo(200_000);
    LoggerFactory.getLogger(ChainTest.class)
        .info(
            "200,000 entries in {} blocks verified in {} ms", found.blocks(), found.milliseconds());
    assertThat(found.milliseconds()).isLessThan(Duration.ofMinutes(1).toMillis());
  }

  private void threeBlocksOfThree() {
    for (String block : List.of("a", "b", "c")) {
      for (int number = 1; number <= 3; number++) {
        write(block + number);
      }
      assertThat(sealEntries.seal()).isEqualTo(3);
    }
  }

  private void write(String subject) {
    transaction.executeWithoutResult(
        status -> audit.changed(actor, "recorded", "case", subject, Map.of("kind", "COMPLAINT")));
  }

  private Verification verify() {
    return verifyAudit.verify(null);
  }

  private static Finding first(Verification found) {
    Finding first = found.firstBroken();
    if (first == null) {
      throw new AssertionError("nothing was found");
    }
    return first;
  }

  private static void assertFirst(Verification found, Finding.Kind kind, String entry) {
    assertThat(first(found).kind()).isEqualTo(kind);
    assertThat(first(found).entry()).isEqualTo(entry);
  }

  private String entryOf(String subject) {
    return database
        .sql("select id from audit.entry where subject = ?")
        .param(subject)
        .query((row, number) -> row.getString(1))
        .single();
  }

  private long blockOf(String subject) {
    return database
        .sql("select block from audit.entry where subject = ?")
        .param(subject)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private List<Object> row(String entry) {
    return database
        .sql(
            "select at, written_at, actor_name, facts::text as facts, hash from audit.entry where id = ?::uuid")
        .param(entry)
        .query(
            (row, number) ->
                List.<Object>of(
                    row.getObject("at", java.time.OffsetDateTime.class),
                    row.getObject("written_at", java.time.OffsetDateTime.class),
                    row.getString("actor_name"),
                    row.getString("facts"),
                    row.getBytes("hash")))
        .single();
  }

  private void restore(String entry, List<Object> before) {
    database
        .sql(
            """
            update audit.entry set at = ?, written_at = ?, actor_name = ?, facts = ?::json, hash = ?
            where id = ?::uuid
            """)
        .params(before.get(0), before.get(1), before.get(2), before.get(3), before.get(4), entry)
        .update();
  }
}
