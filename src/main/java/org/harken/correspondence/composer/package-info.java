/**
 * The page on which a letter is written, the panel of letters on a case, and the API of letters.
 */
@NullMarked
package org.harken.correspondence.composer;

import org.jspecify.annotations.NullMarked;
