package org.harken;

import org.harken.platform.backup.OperatorCommands;
import org.harken.platform.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Harken, the workbench of the patient representative. */
@Modulithic(systemName = "Harken", sharedModules = "platform")
@SpringBootApplication
public class Application {

  private Application() {}

  public static void main(String[] arguments) {
    if (OperatorCommands.asked(arguments)) {
      System.exit(OperatorCommands.onTheCommandLine().run(arguments));
    }
    var application = new SpringApplication(Application.class);
    application.addInitializers(new EmbeddedDatabase());
    application.run(arguments);
  }
}
