/** What an operator watches: the measurements of the running system. */
@NullMarked
package org.harken.platform.watch;

import org.jspecify.annotations.NullMarked;
