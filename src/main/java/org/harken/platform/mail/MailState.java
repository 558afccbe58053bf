package org.harken.platform.mail;

/**
 * Where a mail stands. {@code UNSURE}: the node or the connection broke between handing it over and
 * hearing that it was taken; it is not sent again by itself. {@code HELD}: refused too often.
 * {@code STOPPED}: it must not leave any more.
 */
enum MailState {
  QUEUED,
  SENDING,
  SENT,
  UNSURE,
  HELD,
  STOPPED
}
