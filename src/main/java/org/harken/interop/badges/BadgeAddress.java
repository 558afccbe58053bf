package org.harken.interop.badges;

import java.util.UUID;

/**
 * Addresses that badges name; they stay for ever.
 *
 * @param base the public address of the house, without a stroke at its end
 */
record BadgeAddress(String base) {

  String badge(UUID id) {
    return base + "/badges/" + id;
  }

  String status(UUID id) {
    return badge(id) + "/status";
  }

  String credential(UUID id) {
    return badge(id) + "/credential.jwt";
  }

  String key(String id) {
    return base + "/badges/keys/" + id;
  }

  String keys() {
    return base + "/badges/keys";
  }

  String issuer(UUID facility) {
    return base + "/badges/issuers/" + facility;
  }

  String statusList(UUID facility, int list) {
    return base + "/badges/status-lists/" + facility + "/" + list;
  }

  String item(UUID id) {
    return base + "/ims/case/v1p1/CFItems/" + id;
  }
}
