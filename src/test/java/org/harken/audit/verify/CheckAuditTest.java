package org.harken.audit.verify;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.harken.audit.Audit;
import org.harken.audit.sealing.SealEntries;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The check that answers soon: the last walk and what came since. */
@ApplicationModuleTest(verifyAutomatically = false)
@TestPropertySource(properties = "harken.alone=check")
class CheckAuditTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @Autowired Audit audit;
  @Autowired SealEntries sealEntries;
  @Autowired VerifyAudit verifyAudit;
  @Autowired Walks walks;
  @Autowired WalkChain walkChain;
  @Autowired CheckAudit checkAudit;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  final Actor actor = new Actor(Ids.next(), "Wanda Witness", "Patient representative", Set.of());

  @BeforeEach
  void threeBlocks() {
    database.sql("truncate audit.entry, audit.block, audit.head, audit.walk").update();
    block("a");
    block("b");
    block("c");
  }

  @Test
  void aShortChainIsWalkedWholeEveryTime() {
    walk();
    database.sql("delete from audit.entry where subject = 'a'").update();
    assertThat(checkAudit.check(null).intact()).isFalse();
  }

  @Test
  void theBlocksSinceTheLastWalkAreAddedToIt() {
    walk();
    block("d");
    write("waits");
    Verification found = since(null);
    assertThat(found.intact()).isTrue();
    assertThat(found.blocks()).isEqualTo(verifyAudit.verify(null).blocks());
    assertThat(found.entries()).isEqualTo(verifyAudit.verify(null).entries());
    assertThat(found.head()).isEqualTo(verifyAudit.verify(null).head());
    assertThat(found.since()).isNotNull();

    database.sql("update audit.entry set actor_name = 'X' where subject = 'd'").update();
    assertThat(since(null).intact()).isFalse();
  }

  @Test
  void theBlockWhereTheLastWalkEndedMustStillBeTheSame() {
    walk();
    block("d");
    database.sql("update audit.block set hash = sha256(hash) where number = 3").update();
    assertThat(broken()).isEqualTo(Finding.Kind.BLOCK_CHANGED);
    database.sql("delete from audit.block where number = 3").update();
    assertThat(broken()).isEqualTo(Finding.Kind.BLOCK_MISSING);
  }

  @Test
  void whatTheLastWalkFoundIsNotForgotten() {
    database.sql("delete from audit.entry where subject = 'a'").update();
    walk();
    block("d");
    assertThat(since(null).intact()).isFalse();
    assertThat(since(null).found()).isEqualTo(1);
  }

  @Test
  void aHeadKeptElsewhereIsComparedInTheOldBlocksToo() {
    ChainHead old = verifyAudit.verify(null).head();
    walk();
    block("d");
    assertThat(since(old).intact()).isTrue();
    assertThat(since(new ChainHead(2, "0".repeat(64))).intact()).isFalse();
    assertThat(since(new ChainHead(99, "0".repeat(64))).intact()).isFalse();
  }

  @Test
  void aWalkInTheBackgroundIsAskedForOnceAndLeavesAnEntry() {
    WholeWalk asked = walks.ask(null);
    assertThat(walks.ask(null).id()).isEqualTo(asked.id());
    assertThat(walks.ask(new ChainHead(1, "0".repeat(64))).id()).isNotEqualTo(asked.id());
    assertThat(walkChain.walkWaiting()).isEqualTo(2);
    WholeWalk done = walks.find(asked.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(WholeWalk.State.DONE);
    assertThat(CheckAudit.result(done).intact()).isTrue();
    assertThat(audit.of("audit", asked.id().toString(), 1).getFirst().action()).isEqualTo("walked");
    assertThat(walks.last().orElseThrow().id())
        .as("a wrong head of somebody's own is nobody else's finding")
        .isEqualTo(asked.id());
  }

  @Test
  void whereTimeIsShortItSaysHowFarItGotAndAsksForAWalk() {
    Verification found = new CheckAudit(verifyAudit, walks, Duration.ofNanos(1)).check(null);
    assertThat(found.complete()).isFalse();
    assertThat(requireNonNull(found.head()).number()).isEqualTo(1);
    assertThat(walks.underWay()).isPresent();
  }

  @Test
  @Tag("long")
  void aMillionEntriesAreAnsweredWithinTwoSeconds() {
    for (int part = 0; part < 5; part++) {
      entries(200_000);
      sealEntries.seal();
    }
    timed("before the first walk");
    walk();
    timed("after it");
    entries(20_000);
    sealEntries.seal();
    Verification found = timed("20,000 entries later");
    assertThat(found.complete()).isTrue();
    assertThat(found.since()).isNotNull();
    assertThat(found.intact()).isTrue();
  }

  private Finding.Kind broken() {
    return requireNonNull(since(null).firstBroken()).kind();
  }

  private Verification timed(String when) {
    long start = System.nanoTime();
    Verification found = checkAudit.check(null);
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    LoggerFactory.getLogger(CheckAuditTest.class)
        .info("{} entries, {}: answered in {} ms", found.entries(), when, milliseconds);
    assertThat(milliseconds).isLessThan(2_000);
    return found;
  }

  private void entries(int many) {
    database
        .sql(
            """
            with fresh as (
              select gen_random_uuid() as id, clock_timestamp() as now, n
              from generate_series(1, :many) n),
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
        .param("many", many)
        .update();
  }

  private void walk() {
    walks.ask(null);
    assertThat(walkChain.walkWaiting()).isEqualTo(1);
    sealEntries.seal();
  }

  private Verification since(@Nullable ChainHead known) {
    return verifyAudit.verifySince(walks.last().orElseThrow(), LONG, known);
  }

  private void block(String subject) {
    write(subject);
    sealEntries.seal();
  }

  private void write(String subject) {
    transaction.executeWithoutResult(
        status -> audit.changed(actor, "recorded", "case", subject, Map.of("kind", "COMPLAINT")));
  }
}
