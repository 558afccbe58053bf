package org.harken.platform.web;

/**
 * One entry of the staff menu, offered by a room as a bean. Shown to those who hold the permission,
 * in order; senior entries stand under a line.
 *
 * @param icon a Tabler icon name
 * @param pathPrefix pages below this address mark the entry as the current one; "/" marks only
 *     itself
 */
public record MenuEntry(
    int order,
    String label,
    String icon,
    String path,
    String pathPrefix,
    String permission,
    boolean senior) {

  public boolean isCurrent(String requestPath) {
    return pathPrefix.equals("/") ? requestPath.equals("/") : requestPath.startsWith(pathPrefix);
  }
}
