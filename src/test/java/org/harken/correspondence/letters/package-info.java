/** Tests of what is done with letters. */
@NullMarked
package org.harken.correspondence.letters;

import org.jspecify.annotations.NullMarked;
