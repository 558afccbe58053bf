package org.harken.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files by id, kept in the database in pieces, so that every node sees them and they are saved with
 * their rows.
 */
@Service
public class Blobs {

  /** 25 MB: the largest file anybody may hand in. */
  public static final long LARGEST = 25L * 1024 * 1024;

  private static final int PIECE = 1024 * 1024;
  private static final String CLOSED = "application/octet-stream";

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final FileTypes types = new FileTypes();

  Blobs(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Checks and keeps a file from outside: at most 25 MB, of a kind on the list by its content; else
   * {@code Refused}, before anything was written, so that the caller's transaction stays good.
   */
  public StoredFile receive(String name, InputStream content) {
    return receive(name, content, file -> file, UnaryOperator.identity());
  }

  /**
   * As {@link #receive(String, InputStream)} for a file that only its owner may read: every piece
   * is closed before it is kept, and of the file itself nothing but its size stands in the clear.
   */
  public StoredFile receiveClosed(String name, InputStream content, UnaryOperator<byte[]> close) {
    return receive(
        name, content, file -> new StoredFile(file.id(), "closed", CLOSED, file.size(), ""), close);
  }

  /** Opens what was kept closed: from now on it is a file like any other. */
  public void unclose(StoredFile file, UnaryOperator<byte[]> open) {
    transaction.executeWithoutResult(ignored -> openPieces(file, open));
  }

  private void openPieces(StoredFile file, UnaryOperator<byte[]> open) {
    MessageDigest digest = sha256();
    for (int number = 0; ; number++) {
      byte @Nullable [] closed = piece(file.id(), number);
      if (closed == null) {
        break;
      }
      byte[] content = open.apply(closed);
      digest.update(content);
      database
          .sql("update platform.stored_piece set content = ? where file = ? and number = ?")
          .params(content, file.id(), number)
          .update();
    }
    if (!hex(digest).equals(file.sha256())) {
      throw new IllegalStateException("file " + file.id() + " is not what was handed in");
    }
    database
        .sql("update platform.stored_file set name = ?, type = ?, sha256 = ? where id = ?")
        .params(file.name(), file.type(), file.sha256(), file.id())
        .update();
  }

  private StoredFile receive(
      String name,
      InputStream content,
      UnaryOperator<StoredFile> shown,
      UnaryOperator<byte[]> close) {
    Path waiting = waitingRoom();
    try {
      MessageDigest digest = sha256();
      long size = copy(content, waiting, digest);
      if (size == 0) {
        throw refuse("file-empty", "This file is empty. Please choose another one.");
      }
      String type =
          types
              .allowedType(waiting)
              .orElseThrow(
                  () ->
                      refuse(
                          "file-kind",
                          "We cannot take this kind of file. Please send a photo, a PDF, a text or Word file, a sound or a video."));
      String safe = FileName.safe(name, types.endings(type));
      var file = new StoredFile(Ids.next(), safe, type, size, hex(digest));
      try (InputStream checked = Files.newInputStream(waiting)) {
        store(shown.apply(file), checked, close);
      }
      return file;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } finally {
      discard(waiting);
    }
  }

  /** Keeps a file the house made itself. */
  public StoredFile keep(String name, String type, byte[] content) {
    MessageDigest digest = sha256();
    digest.update(content);
    var file =
        new StoredFile(
            Ids.next(), FileName.safe(name, List.of()), type, content.length, hex(digest));
    store(file, new ByteArrayInputStream(content), UnaryOperator.identity());
    return file;
  }

  public Optional<StoredFile> find(UUID id) {
    return database
        .sql("select id, name, type, size, sha256 from platform.stored_file where id = :id")
        .param("id", id)
        .query(
            (rs, row) ->
                new StoredFile(
                    rs.getObject("id", UUID.class),
                    rs.getString("name"),
                    rs.getString("type"),
                    rs.getLong("size"),
                    rs.getString("sha256")))
        .optional();
  }

  /** The content from the first byte; the caller closes it. */
  public InputStream open(UUID id) {
    return new Pieces(number -> piece(id, number));
  }

  private byte @Nullable [] piece(UUID file, int number) {
    return database
        .sql("select content from platform.stored_piece where file = :file and number = :number")
        .param("file", file)
        .param("number", number)
        .query((rs, row) -> rs.getBytes("content"))
        .optional()
        .orElse(null);
  }

  /** Forgets a file, such as one of a draft that was never sent. */
  public void remove(UUID id) {
    database.sql("delete from platform.stored_file where id = :id").param("id", id).update();
  }

  private void store(StoredFile file, InputStream content, UnaryOperator<byte[]> close) {
    transaction.executeWithoutResult(
        ignored -> {
          database
              .sql(
                  """
                  insert into platform.stored_file (id, name, type, size, sha256, stored_at)
                  values (:id, :name, :type, :size, :sha256, :at)
                  """)
              .param("id", file.id())
              .param("name", file.name())
              .param("type", file.type())
              .param("size", file.size())
              .param("sha256", file.sha256())
              .param("at", clock.instant().atOffset(ZoneOffset.UTC))
              .update();
          storePieces(file.id(), content, close);
        });
  }

  private void storePieces(UUID file, InputStream content, UnaryOperator<byte[]> close) {
    try {
      byte[] piece = content.readNBytes(PIECE);
      for (int number = 0; piece.length > 0; number++) {
        database
            .sql(
                "insert into platform.stored_piece (file, number, content) values (:file, :number, :content)")
            .param("file", file)
            .param("number", number)
            .param("content", close.apply(piece))
            .update();
        piece = content.readNBytes(PIECE);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static long copy(InputStream content, Path to, MessageDigest digest) throws IOException {
    long size = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      var buffer = new byte[65_536];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > LARGEST) {
          throw refuse(
              "file-too-large",
              "This file is larger than 25 MB. Please send a smaller one, or bring it to us.");
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  private static Refused refuse(String code, String sentence) {
    return new Refused(code, sentence, List.of(new Refused.FieldFault("file", sentence)));
  }

  private static Path waitingRoom() {
    try {
      return Files.createTempFile("harken-", ".file");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void discard(Path waiting) {
    try {
      Files.deleteIfExists(waiting);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
