/** Cases, from the first words to the close. */
@NullMarked
package org.harken.cases;

import org.jspecify.annotations.NullMarked;
