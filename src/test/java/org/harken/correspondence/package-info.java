/** Tests of letters. */
@NullMarked
package org.harken.correspondence;

import org.jspecify.annotations.NullMarked;
