/** How hours count towards the renewal of a credential. */
@NullMarked
package org.harken.competency.development.model;

import org.jspecify.annotations.NullMarked;
