/**
 * Words a person should look at twice: what may not stand in the file, and what may tell of harm.
 */
@NullMarked
package org.harken.cases.cues;

import org.jspecify.annotations.NullMarked;
