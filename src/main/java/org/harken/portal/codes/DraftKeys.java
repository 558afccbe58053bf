package org.harken.portal.codes;

/** The keys of drafts: made here, kept nowhere but wrapped in what a code yields. */
public final class DraftKeys {

  private DraftKeys() {}

  public static byte[] fresh() {
    return Seal.freshKey();
  }

  public static byte[] wrap(CodeKeys code, byte[] key) {
    return Seal.close(code.key(), key);
  }

  public static byte[] unwrap(CodeKeys code, byte[] wrapped) {
    return Seal.open(code.key(), wrapped);
  }

  public static byte[] close(byte[] key, byte[] content) {
    return Seal.close(key, content);
  }

  public static byte[] open(byte[] key, byte[] sealed) {
    return Seal.open(key, sealed);
  }
}
