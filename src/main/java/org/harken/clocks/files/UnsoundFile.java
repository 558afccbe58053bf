package org.harken.clocks.files;

/** A data file that cannot be used: which line of which file, and why. */
public final class UnsoundFile extends IllegalStateException {

  private final int line;
  private final String fault;

  UnsoundFile(String file, int line, String fault) {
    super(file + ", line " + line + ": " + fault);
    this.line = line;
    this.fault = fault;
  }

  /** Counted from one. */
  public int line() {
    return line;
  }

  /** What is wrong there, without file and line. */
  public String fault() {
    return fault;
  }
}
