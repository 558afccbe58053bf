/** The rules of letters: what must be in one, what must not, how hard it reads. No framework. */
@NullMarked
package org.harken.correspondence.model;

import org.jspecify.annotations.NullMarked;
