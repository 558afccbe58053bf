/** What a role may do. */
@NullMarked
package org.harken.access.model;

import org.jspecify.annotations.NullMarked;
