/** Real failures with their dates, walked through again. */
@NullMarked
package org.harken.replay;

import org.jspecify.annotations.NullMarked;
