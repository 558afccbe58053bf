package org.harken.interop.casev1;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.harken.competency.format.Digest;

/** Ids, addresses and links of the parts of a package. */
final class Nodes {

  private final String base;
  private final UUID document;

  Nodes(String base, UUID document) {
    this.base = base;
    this.document = document;
  }

  String uri(String kind, UUID id) {
    return base + "/ims/case/v1p1/" + kind + "/" + id;
  }

  Map<String, Object> link(String title, String kind, UUID id) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("title", title.isEmpty() ? kind : title);
    link.put("identifier", id.toString());
    link.put("uri", uri(kind, id));
    return link;
  }

  /** An id of a part that has none of its own, the same every time. */
  UUID part(String... names) {
    String[] all = new String[names.length + 1];
    all[0] = document.toString();
    System.arraycopy(names, 0, all, 1, names.length);
    return Digest.id(all);
  }

  UUID level(String key) {
    return part("level", key);
  }
}
