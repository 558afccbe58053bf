/** What a hash covers and how hashes are joined. */
@NullMarked
package org.harken.audit.model;

import org.jspecify.annotations.NullMarked;
