package org.harken.cases.cosign;

/**
 * One field to be put right, checked.
 *
 * @param before what stood there, in words
 * @param now what stands there from now on, in words
 */
record PutRight(IntakeField field, String value, String before, String now, String reason) {

  String code() {
    return field.code();
  }
}
