/** The rules of the house, each proven able to fail. */
@NullMarked
package org.harken.architecture;

import org.jspecify.annotations.NullMarked;
