package org.harken.competency.frameworks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Reads the folder of frameworks before the door opens. A file that cannot be used is named in the
 * log and keeps nobody from working. Practice houses without a file get our example.
 */
@Component
class ImportAtStart implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportAtStart.class);

  private final ImportFramework importFramework;
  private final ReadFramework reading;
  private final Path folder;
  private final boolean practice;
  private volatile boolean done;

  ImportAtStart(
      ImportFramework importFramework,
      ReadFramework reading,
      Environment environment,
      @Value("${HARKEN_FRAMEWORKS:./frameworks}") Path folder) {
    this.importFramework = importFramework;
    this.reading = reading;
    this.folder = folder;
    this.practice = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Override
  public void start() {
    files().forEach(this::bringIn);
    if (practice && reading.ladder().isEmpty()) {
      importFramework.importExample(Actor.SYSTEM);
    }
    done = true;
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException problem) {
      LOG.warn("The folder of frameworks {} cannot be read", folder, problem);
      return List.of();
    }
  }

  private void bringIn(Path file) {
    try (var in = Files.newInputStream(file)) {
      var imported = importFramework.importFile(Actor.SYSTEM, OpenFrameworkFile.bytes(in));
      if (!imported.unchanged()) {
        LOG.info(
            "Framework {} came in: {}",
            file.getFileName(),
            reading.read(imported.id()).head().status());
      }
    } catch (Refused refusal) {
      LOG.warn("Framework {} cannot be used. {}", file.getFileName(), refusal.getMessage());
    } catch (IOException problem) {
      LOG.warn("Framework {} cannot be read", file.getFileName(), problem);
    }
  }

  @Override
  public void stop() {
    done = false;
  }

  @Override
  public boolean isRunning() {
    return done;
  }

  /** Before the web server, as early as the practice organisation. */
  @Override
  public int getPhase() {
    return 1;
  }
}
