package org.harken.platform.files;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Files by id, kept in the database in pieces, so that every node sees them and they are saved with
 * their rows.
 */
@Service
public class Blobs {

  /**
   * Checks and keeps a file from outside: at most 25 MB, of a kind on the list by its content; else
   * {@code Refused}.
   */
  public StoredFile receive(String name, InputStream content) {
    throw new UnsupportedOperationException();
  }

  /** Keeps a file the house made itself. */
  public StoredFile keep(String name, String type, byte[] content) {
    throw new UnsupportedOperationException();
  }

  public Optional<StoredFile> find(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** The content from the first byte; the caller closes it. */
  public InputStream open(UUID id) {
    throw new UnsupportedOperationException();
  }
}
