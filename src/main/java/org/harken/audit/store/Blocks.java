package org.harken.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.audit.model.Block;
import org.harken.audit.model.CanonicalEntry;
import org.harken.audit.model.Leaves;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of blocks, its head, and the entries in the order of the chain. */
@Repository
public class Blocks {

  /** Any number will do, as long as nobody else locks by it. */
  private static final long SEALING = 7_305_816_614_390_281L;

  /** The newest block. */
  public record Head(long number, byte[] hash) {}

  /** An entry with what was kept beside it. {@code block} is null while it waits. */
  public record Sealed(
      CanonicalEntry entry, Instant writtenAt, byte[] hash, @Nullable Long block, boolean late) {}

  private final JdbcClient database;

  public Blocks(JdbcClient database) {
    this.database = database;
  }

  /** True where this transaction is the only one that seals, on whatever node. */
  public boolean lock() {
    return database
        .sql("select pg_try_advisory_xact_lock(?)")
        .param(SEALING)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  public Optional<Head> head() {
    return database
        .sql("select number, hash from audit.head")
        .query((row, number) -> new Head(row.getLong("number"), row.getBytes("hash")))
        .optional();
  }

  /** Entries that have no block yet, whatever their age. */
  public List<Leaves.Leaf> waiting(int atMost) {
    return database
        .sql("select id, hash from audit.entry where block is null order by id limit ?")
        .param(atMost)
        .query(
            (row, number) -> new Leaves.Leaf(row.getObject("id", UUID.class), row.getBytes("hash")))
        .list();
  }

  public Instant databaseTime() {
    return database
        .sql("select clock_timestamp()")
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  public void add(Block block) {
    database
        .sql(
            """
            insert into audit.block (number, previous, root, entries, leaves, sealed_at, hash)
            values (:number, :previous, :root, :entries, :leaves, :sealedAt, :hash)
            """)
        .param("number", block.number())
        .param("previous", block.previous())
        .param("root", block.root())
        .param("entries", block.entries())
        .param("leaves", block.leaves().bytes())
        .param("sealedAt", block.sealedAt().atOffset(ZoneOffset.UTC))
        .param("hash", block.hash())
        .update();
    database
        .sql(
            """
            insert into audit.head (singleton, number, hash) values (true, :number, :hash)
            on conflict (singleton) do update set number = :number, hash = :hash
            """)
        .param("number", block.number())
        .param("hash", block.hash())
        .update();
  }

  public int close(List<Leaves.Leaf> leaves, long block) {
    return database
        .sql("update audit.entry set block = :block where block is null and id = any(:ids)")
        .param("block", block)
        .param("ids", leaves.stream().map(Leaves.Leaf::id).toArray(UUID[]::new))
        .update();
  }

  /** The blocks after this one by number, after 0 all there are; to be closed. */
  public Stream<Block> blocks(long after) {
    return database
        .sql("select * from audit.block where number > ? order by number")
        .param(after == 0 ? Long.MIN_VALUE : after)
        .withFetchSize(20)
        .query(
            (row, number) ->
                new Block(
                    row.getLong("number"),
                    row.getBytes("previous"),
                    new Leaves(row.getBytes("leaves")),
                    row.getInt("entries"),
                    row.getBytes("root"),
                    Entries.moment(row, "sealed_at"),
                    row.getBytes("hash")))
        .stream();
  }

  /** The hash that stands beside the block; null where there is no such block. */
  public byte @Nullable [] hash(long block) {
    return database
        .sql("select hash from audit.block where number = ?")
        .param(block)
        .query((row, number) -> row.getBytes(1))
        .optional()
        .orElse(null);
  }

  /**
   * The entries of the blocks after this one in the order of the chain, after 0 also those in
   * blocks that cannot be; to be closed.
   */
  public Stream<Sealed> sealed(long after) {
    return database
        .sql("select *, false as late from audit.entry where block > ? order by block, id")
        .param(after == 0 ? Long.MIN_VALUE : after)
        .withFetchSize(500)
        .query(Blocks::sealed)
        .stream();
  }

  /** The entries without a block; to be closed. */
  public Stream<Sealed> unsealed() {
    return database
        .sql(
            """
            select *, written_at < clock_timestamp() - interval '1 minute' as late
            from audit.entry where block is null order by id
            """)
        .withFetchSize(500)
        .query(Blocks::sealed)
        .stream();
  }

  private static Sealed sealed(ResultSet row, int number) throws SQLException {
    var entry =
        new CanonicalEntry(
            row.getObject("id", UUID.class),
            Entries.moment(row, "at"),
            row.getObject("actor", UUID.class),
            row.getString("actor_name"),
            row.getString("actor_title"),
            row.getString("action"),
            row.getString("subject_kind"),
            row.getString("subject"),
            row.getString("facts"));
    return new Sealed(
        entry,
        Entries.moment(row, "written_at"),
        row.getBytes("hash"),
        row.getObject("block", Long.class),
        row.getBoolean("late"));
  }
}
