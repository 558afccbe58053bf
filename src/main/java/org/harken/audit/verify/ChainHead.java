package org.harken.audit.verify;

/**
 * The newest block: whoever keeps a copy elsewhere can tell later whether all before it is as it
 * was.
 *
 * @param hash in hexadecimal
 */
public record ChainHead(long number, String hash) {}
