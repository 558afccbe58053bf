@NullMarked
package org.harken.people;

import org.jspecify.annotations.NullMarked;
