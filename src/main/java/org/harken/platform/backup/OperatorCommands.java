package org.harken.platform.backup;

import ch.qos.logback.classic.Level;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The commands for whoever runs Harken: backup, restore, and what changes keys. */
public final class OperatorCommands {

  private static final Set<String> NAMES =
      Set.of("backup", "restore", "rotate-secret", "rotate-database-password", "end-sessions");
  private static final String OUTSIDE =
      "Not in the backup: your settings (HARKEN_… variables with their passwords, above all HARKEN_SECRET, without which one-time codes do not open), the certificate of your web server, the folder of HARKEN_FONTS. Sign-ins are left out: everybody signs in again.";

  private final Map<String, String> settings;
  private final PrintStream out;
  private final Clock clock;

  public OperatorCommands(Map<String, String> settings, PrintStream out, Clock clock) {
    this.settings = settings;
    this.out = out;
    this.clock = clock;
  }

  /** With the settings of the machine, answering where the command was given. */
  public static OperatorCommands onTheCommandLine() {
    // an operator reads the answer, not each table that is made
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(Level.WARN);
    }
    return new OperatorCommands(
        System.getenv(),
        new PrintStream(new FileOutputStream(FileDescriptor.out), true),
        Clock.systemUTC());
  }

  /** Whether the words on the command line are a command and not a start. */
  public static boolean asked(String... words) {
    return words.length > 0 && NAMES.contains(words[0]);
  }

  /**
   * Does what was asked; 0 where it was done, 1 where it could not be, 2 where it was not clear.
   */
  public int run(String... words) {
    List<String> rest = Arrays.stream(words).skip(1).filter(word -> !word.isBlank()).toList();
    boolean practice = rest.contains("--practice");
    List<String> files = rest.stream().filter(word -> !word.startsWith("--")).toList();
    boolean aboutFile = words[0].equals("backup") || words[0].equals("restore");
    if (files.size() != (aboutFile ? 1 : 0)) {
      out.println(
          "usage: backup FILE [--practice] | restore FILE | rotate-secret | rotate-database-password | end-sessions [--practice]");
      return 2;
    }
    try {
      return switch (words[0]) {
        case "backup" -> backup(path(files.getFirst()), practice);
        case "restore" -> restore(path(files.getFirst()));
        case "end-sessions" -> endSessions(practice);
        case "rotate-secret" -> rotateSecret(practice);
        default -> rotatePassword();
      };
    } catch (NotPossible refusal) {
      out.println(refusal.getMessage());
    } catch (IOException | SQLException | IllegalStateException problem) {
      out.println("Not done: " + because(problem));
    }
    return 1;
  }

  private static Path path(String word) {
    return Path.of(word).toAbsolutePath().normalize();
  }

  private int rotatePassword() throws IOException, SQLException {
    Place.changePassword(settings);
    out.println(
        "The database has a new random password, kept in HARKEN_DATA/postgres/password. Start Harken again.");
    return 0;
  }

  private int rotateSecret(boolean practice) {
    String next = settings.getOrDefault("HARKEN_SECRET_NEW", "");
    if (next.isBlank()) {
      throw new NotPossible(
          "Stop all nodes, set HARKEN_SECRET as it was and HARKEN_SECRET_NEW as it will be, then give this command again.");
    }
    try (Place place = Place.toRead(settings, practice)) {
      DataSource source = source(place.address());
      out.printf(
          Locale.ENGLISH,
          "%,d secrets are sealed anew. Set HARKEN_SECRET to the new one on every node, then start them.%n",
          sealAnew(source, next));
      return 0;
    }
  }

  /** Every room's in one transaction: a room joins the one that is open on the same source. */
  private int sealAnew(DataSource source, String next) {
    Integer sealed =
        new TransactionTemplate(new DataSourceTransactionManager(source))
            .execute(
                status ->
                    ServiceLoader.load(SecretChange.class).stream()
                        .mapToInt(
                            room ->
                                room.get()
                                    .change(
                                        source, settings.getOrDefault("HARKEN_SECRET", ""), next))
                        .sum());
    return sealed == null ? 0 : sealed;
  }

  private static DataSource source(DatabaseAddress address) {
    return new DriverManagerDataSource(address.url(), address.user(), address.password());
  }

  private int endSessions(boolean practice) throws SQLException {
    try (Place place = Place.toRead(settings, practice);
        Connection connection = place.address().connect();
        var statement = connection.createStatement()) {
      out.printf(
          Locale.ENGLISH,
          "%,d sessions ended: everybody signs in again.%n",
          statement.executeUpdate("delete from platform.spring_session"));
      return 0;
    }
  }

  private int backup(Path file, boolean practice) throws IOException, SQLException {
    try (Place place = Place.toRead(settings, practice)) {
      Manifest manifest = new TakeBackup(clock).take(place.address(), file);
      out.printf(
          Locale.ENGLISH,
          "Backed up %,d rows in %d tables of %s to %s (%,d KB).%n%s%n",
          manifest.rows(),
          manifest.tables().size(),
          manifest.practice() ? "the practice data" : manifest.database(),
          file,
          Files.size(file) / 1024,
          OUTSIDE);
      return 0;
    }
  }

  private int restore(Path file) throws IOException, SQLException {
    try (BackupFile backup = BackupFile.open(file)) {
      Manifest manifest = backup.manifest();
      try (Place place = Place.toFill(settings, manifest)) {
        DatabaseAddress target = place.address();
        refuseWhereSomethingIs(target);
        fill(target, backup);
        out.printf(
            Locale.ENGLISH,
            "Restored %s of %s: %,d rows in %d tables, each table counted and as in the backup.%n",
            manifest.practice() ? "the practice data" : manifest.database(),
            manifest.madeAt(),
            manifest.rows(),
            manifest.tables().size());
        return check(target);
      }
    }
  }

  private static void refuseWhereSomethingIs(DatabaseAddress target) throws SQLException {
    try (Connection connection = target.connect()) {
      if (!new Catalog(connection).isEmpty()) {
        throw new NotPossible(
            "The database "
                + target.name()
                + " is not empty. A backup is restored into an empty place only: name another folder (HARKEN_DATA) or an empty database (HARKEN_DB_URL). Nothing was changed.");
      }
    }
  }

  /** A place that could not be filled is left as empty as it was. */
  private static void fill(DatabaseAddress target, BackupFile backup)
      throws IOException, SQLException {
    boolean filled = false;
    try {
      BringBack.into(target, backup);
      filled = true;
    } finally {
      if (!filled) {
        try (Connection connection = target.connect()) {
          new Catalog(connection).dropEverything();
        }
      }
    }
  }

  private int check(DatabaseAddress target) {
    DataSource source = source(target);
    boolean good = true;
    for (AfterRestore room : ServiceLoader.load(AfterRestore.class)) {
      AfterRestore.Outcome outcome = room.check(source);
      out.println(outcome.sentence());
      good &= outcome.good();
    }
    return good ? 0 : 1;
  }

  private static String because(Exception problem) {
    @Nullable String message = problem.getMessage();
    return message == null
        ? problem.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
