/** Words that do not belong into a file that may be disclosed, as a dated list. */
@NullMarked
package org.harken.cases.cues;

import org.jspecify.annotations.NullMarked;
