package org.harken.platform.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the page frame shows beside the page itself.
 *
 * @param own pages that stand behind the initials
 * @param practice true where the data is made up: every page says so
 * @param said asks the rooms what has to stand above this page
 * @param counted asks the rooms how much waits behind an entry of the menu
 */
public record Frame(
    List<MenuEntry> menu,
    List<AccountEntry> own,
    boolean practice,
    Supplier<List<PageNotice.Line>> said,
    ToIntFunction<MenuEntry> counted) {

  static final String ATTRIBUTE = Frame.class.getName();

  /** Whether this entry is where the page lies: the one with the longest fitting address. */
  public boolean isCurrent(MenuEntry entry, String path) {
    return entry.isCurrent(path)
        && menu.stream()
            .noneMatch(
                other ->
                    other.isCurrent(path)
                        && other.pathPrefix().length() > entry.pathPrefix().length());
  }

  /** What has to stand above this page. */
  public List<PageNotice.Line> notices() {
    return said.get();
  }

  /** The number on an entry; 0 for none. */
  public int waiting(MenuEntry entry) {
    return counted.applyAsInt(entry);
  }

  /** The frame of the current request; an empty one outside a request. */
  public static Frame current() {
    var request = Request.current();
    @Nullable Object frame = request == null ? null : request.getAttribute(ATTRIBUTE);
    return frame instanceof Frame known
        ? known
        : new Frame(List.of(), List.of(), false, List::of, entry -> 0);
  }
}
