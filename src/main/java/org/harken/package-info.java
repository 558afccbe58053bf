/**
 * Harken, the workbench of the patient representative: one module a room, lower rooms never know
 * upper ones.
 */
@NullMarked
package org.harken;

import org.jspecify.annotations.NullMarked;
