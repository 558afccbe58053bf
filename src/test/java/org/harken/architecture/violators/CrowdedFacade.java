package org.harken.architecture.violators;

/** Breaks the constructor budget. */
final class CrowdedFacade {

  final String all;

  CrowdedFacade(String a, String b, String c, String d, String e, String f, String g) {
    this.all = a + b + c + d + e + f + g;
  }
}
