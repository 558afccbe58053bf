/** The page on which an administrator decides who may see and do what. */
@NullMarked
package org.harken.access.administration;

import org.jspecify.annotations.NullMarked;
