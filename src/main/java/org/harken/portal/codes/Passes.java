package org.harken.portal.codes;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a browser may open after it has shown a code. The cookie holds a random value and nothing
 * else; the table holds its hash, and the code sealed with it.
 */
@Component("portalPasses")
public class Passes {

  /** A draft that is open in a browser, with the key to its text. */
  public record DraftPass(UUID draft, byte[] key, String code) {}

  /**
   * A receipt that is open in a browser.
   *
   * @param confirmedUntil until when the person's own words may be shown; null for not yet
   */
  public record ReceiptPass(
      String hash, String lookup, String code, @Nullable Instant confirmedUntil) {

    public boolean isConfirmed(Instant now) {
      return confirmedUntil != null && now.isBefore(confirmedUntil);
    }
  }

  /** The cookie of a browser that has shown the code of a receipt. */
  public static final String RECEIPT_COOKIE = "harken_status";

  private static final Duration DRAFT = Duration.ofHours(24);
  private static final Duration RECEIPT = Duration.ofMinutes(30);
  private static final int KEY = 32;

  private final JdbcClient database;
  private final Clock clock;

  Passes(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Lets a browser open a draft; returns the value of its cookie. */
  public String forDraft(UUID draft, byte[] key, String code) {
    byte[] text = code.getBytes(StandardCharsets.US_ASCII);
    byte[] both = Arrays.copyOf(key, KEY + text.length);
    System.arraycopy(text, 0, both, KEY, text.length);
    return keep(draft, null, both, DRAFT);
  }

  /** Lets a browser see where a case stands; returns the value of its cookie. */
  public String forReceipt(String lookup, String code) {
    return keep(null, lookup, code.getBytes(StandardCharsets.US_ASCII), RECEIPT);
  }

  public Optional<DraftPass> draft(@Nullable String secret) {
    return secret == null
        ? Optional.empty()
        : database
            .sql(
                "select draft, sealed from portal.pass where hash = :hash and draft is not null and expires_at > :now")
            .param("hash", CodeKeys.hash(secret))
            .param("now", now())
            .query(
                (rs, row) -> {
                  byte[] both = Seal.open(CodeKeys.key(secret), rs.getBytes("sealed"));
                  return new DraftPass(
                      rs.getObject("draft", UUID.class),
                      Arrays.copyOf(both, KEY),
                      new String(both, KEY, both.length - KEY, StandardCharsets.US_ASCII));
                })
            .optional();
  }

  public Optional<ReceiptPass> receipt(@Nullable String secret) {
    if (secret == null) {
      return Optional.empty();
    }
    String hash = CodeKeys.hash(secret);
    return database
        .sql(
            """
            update portal.pass set expires_at = :until
            where hash = :hash and lookup is not null and expires_at > :now
            returning lookup, sealed, confirmed_until
            """)
        .param("hash", hash)
        .param("now", now())
        .param("until", now().plus(RECEIPT))
        .query(
            (rs, row) -> {
              OffsetDateTime until = rs.getObject("confirmed_until", OffsetDateTime.class);
              byte[] code = Seal.open(CodeKeys.key(secret), rs.getBytes("sealed"));
              return new ReceiptPass(
                  hash,
                  rs.getString("lookup"),
                  new String(code, StandardCharsets.US_ASCII),
                  until == null ? null : until.toInstant());
            })
        .optional();
  }

  /** From now on this browser may see the person's own words, for half an hour. */
  public void confirm(ReceiptPass pass) {
    database
        .sql("update portal.pass set confirmed_until = :until where hash = :hash")
        .param("until", now().plus(RECEIPT))
        .param("hash", pass.hash())
        .update();
  }

  /** What was sent stays readable in its browser for half an hour: the receipt. */
  public void shorten(UUID draft) {
    database
        .sql("update portal.pass set expires_at = :until where draft = :draft")
        .param("until", now().plus(RECEIPT))
        .param("draft", draft)
        .update();
  }

  public void remove(@Nullable String secret) {
    if (secret != null) {
      database
          .sql("delete from portal.pass where hash = :hash")
          .param("hash", CodeKeys.hash(secret))
          .update();
    }
  }

  /** Forgets passes and digits that are good no more. */
  public void removeExpired() {
    for (String table : new String[] {"portal.pass", "portal.confirmation"}) {
      database
          .sql("delete from " + table + " where expires_at < :now")
          .param("now", now())
          .update();
    }
  }

  private String keep(
      @Nullable UUID draft, @Nullable String lookup, byte[] content, Duration length) {
    String secret = Codes.secret();
    database
        .sql(
            """
            insert into portal.pass (hash, draft, lookup, sealed, expires_at)
            values (:hash, :draft, :lookup, :sealed, :until)
            """)
        .param("hash", CodeKeys.hash(secret))
        .param("draft", draft)
        .param("lookup", lookup)
        .param("sealed", Seal.close(CodeKeys.key(secret), content))
        .param("until", now().plus(length))
        .update();
    return secret;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
