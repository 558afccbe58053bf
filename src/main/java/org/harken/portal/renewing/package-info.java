/** Codes that were lost or seen: made useless, and given anew. */
@NullMarked
package org.harken.portal.renewing;

import org.jspecify.annotations.NullMarked;
