/** How every room deletes what it keeps about one subject, for good. */
@NullMarked
package org.harken.platform.forgetting;

import org.jspecify.annotations.NullMarked;
