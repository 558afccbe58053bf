/** Tests of letters: model. */
@NullMarked
package org.harken.correspondence.model;

import org.jspecify.annotations.NullMarked;
