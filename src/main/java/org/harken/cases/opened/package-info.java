/** Who opened a complaint, told to the person who asks. */
@NullMarked
package org.harken.cases.opened;

import org.jspecify.annotations.NullMarked;
