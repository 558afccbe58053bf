package org.harken.cases;

/** Sets a whole file in type as the room of letters does it: accessible, lasting, page-numbered. */
public interface PaperPress {

  /** The PDF. */
  byte[] set(Paper paper);
}
