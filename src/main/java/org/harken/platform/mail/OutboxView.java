package org.harken.platform.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the outbox in ready words.
 *
 * @param serverSetUp mails leave by themselves
 * @param mayResend the reader may send again what is unsure or held
 * @param zone in whose time everything stands
 * @param q the message number that was looked for; empty for none
 * @param more where the next page is; null at the end
 */
public record OutboxView(
    boolean serverSetUp,
    boolean mayResend,
    String zone,
    List<Tab> tabs,
    String show,
    String q,
    List<OutboxLine> lines,
    @Nullable String more) {

  /** One of the shelves. */
  public record Tab(String label, String link, boolean current) {}
}
