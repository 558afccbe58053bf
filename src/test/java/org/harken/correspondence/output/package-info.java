/** Tests of letters: output. */
@NullMarked
package org.harken.correspondence.output;

import org.jspecify.annotations.NullMarked;
